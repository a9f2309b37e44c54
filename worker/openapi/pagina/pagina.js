// Draws /v1/openapi.json of this very site; without validatorUrl the page asks nothing of any other.
window.SwaggerUIBundle({
  url: '/v1/openapi.json',
  dom_id: '#beschrijving',
  deepLinking: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  validatorUrl: null,
  supportedSubmitMethods: ['get', 'post', 'put'],
})
