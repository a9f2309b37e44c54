import '@fluentui/web-components/tab.js'
import '@fluentui/web-components/tablist.js'
