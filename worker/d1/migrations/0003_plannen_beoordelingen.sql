-- What a plan said, what was found of it, and which steps were taken. How such a file must look: see 0001.

-- A version of a plan never changes: a judgement says of which version it is, and that stays readable.
CREATE TABLE planversie (
  plan TEXT NOT NULL REFERENCES dossier (plan),
  versie INTEGER NOT NULL CHECK (versie >= 1),
  vorige INTEGER GENERATED ALWAYS AS (nullif(versie - 1, 0)) STORED,
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  datum TEXT NOT NULL CHECK (datum IS date(datum)),
  PRIMARY KEY (plan, versie),
  CONSTRAINT inhoud_is_dit_plan CHECK (inhoud ->> 'nummer' IS plan),
  FOREIGN KEY (plan, vorige) REFERENCES planversie (plan, versie)
) STRICT, WITHOUT ROWID;

-- A step exists only as the successor of the step before it, and starts where that one ended.
CREATE TABLE overgang (
  plan TEXT NOT NULL REFERENCES dossier (plan),
  volgnr INTEGER NOT NULL CHECK (volgnr >= 1),
  vorig_nr INTEGER GENERATED ALWAYS AS (nullif(volgnr - 1, 0)) STORED,
  gebeurtenis TEXT NOT NULL,
  van TEXT NOT NULL CHECK ((volgnr = 1) = (van = 'nieuw')),
  naar TEXT NOT NULL,
  datum TEXT NOT NULL CHECK (datum IS date(datum)),
  persoon TEXT NOT NULL,
  organisatie TEXT NOT NULL,
  planversie INTEGER NOT NULL,
  gegevens TEXT NOT NULL CHECK (json_valid(gegevens)),
  PRIMARY KEY (plan, volgnr),
  UNIQUE (plan, volgnr, naar),
  FOREIGN KEY (plan, vorig_nr, van) REFERENCES overgang (plan, volgnr, naar),
  FOREIGN KEY (plan, planversie) REFERENCES planversie (plan, versie)
) STRICT, WITHOUT ROWID;

-- What one assessor finds of one version of a plan under one version of a kader. A concept may be written again, one
-- revision at a time. What is submitted is frozen.
CREATE TABLE beoordeling (
  id TEXT NOT NULL PRIMARY KEY,
  plan TEXT NOT NULL,
  planversie INTEGER NOT NULL,
  kader TEXT NOT NULL,
  kaderversie INTEGER NOT NULL,
  persoon TEXT NOT NULL,
  organisatie TEXT NOT NULL,
  stand TEXT NOT NULL CHECK (stand IN ('concept', 'ingediend')),
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  ingediend_op TEXT CHECK (ingediend_op IS date(ingediend_op) AND (stand = 'ingediend') = (ingediend_op IS NOT NULL)),
  versie INTEGER NOT NULL CHECK (versie >= 1),
  UNIQUE (plan, planversie, kader, kaderversie, persoon),
  FOREIGN KEY (plan, planversie) REFERENCES planversie (plan, versie),
  FOREIGN KEY (kader, kaderversie) REFERENCES kaderversie (id, versie)
) STRICT, WITHOUT ROWID;

-- What the parties find together. A change is a new version.
CREATE TABLE consensus (
  plan TEXT NOT NULL,
  versie INTEGER NOT NULL CHECK (versie >= 1),
  planversie INTEGER NOT NULL,
  kader TEXT NOT NULL,
  kaderversie INTEGER NOT NULL,
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  PRIMARY KEY (plan, versie),
  CONSTRAINT inhoud_is_deze_consensus CHECK (inhoud ->> 'versie' IS versie AND inhoud ->> 'planversie' IS planversie AND inhoud ->> '$.kader.id' IS kader AND inhoud ->> '$.kader.versie' IS kaderversie),
  FOREIGN KEY (plan, planversie) REFERENCES planversie (plan, versie),
  FOREIGN KEY (kader, kaderversie) REFERENCES kaderversie (id, versie)
) STRICT, WITHOUT ROWID;

CREATE TABLE vraag (
  plan TEXT NOT NULL REFERENCES dossier (plan),
  volgnr INTEGER NOT NULL CHECK (volgnr >= 1),
  persoon TEXT NOT NULL,
  organisatie TEXT NOT NULL,
  tekst TEXT NOT NULL CHECK (trim(tekst) <> ''),
  datum TEXT NOT NULL CHECK (datum IS date(datum)),
  PRIMARY KEY (plan, volgnr)
) STRICT, WITHOUT ROWID;

CREATE TABLE vraagantwoord (
  plan TEXT NOT NULL,
  vraag INTEGER NOT NULL,
  volgnr INTEGER NOT NULL CHECK (volgnr >= 1),
  persoon TEXT NOT NULL,
  organisatie TEXT NOT NULL,
  tekst TEXT NOT NULL CHECK (trim(tekst) <> ''),
  datum TEXT NOT NULL CHECK (datum IS date(datum)),
  PRIMARY KEY (plan, vraag, volgnr),
  FOREIGN KEY (plan, vraag) REFERENCES vraag (plan, volgnr)
) STRICT, WITHOUT ROWID;

-- Why insurers choose together, with whom and until when. The last version counts.
CREATE TABLE mededingingsverslag (
  plan TEXT NOT NULL REFERENCES dossier (plan),
  versie INTEGER NOT NULL CHECK (versie >= 1),
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  PRIMARY KEY (plan, versie),
  CONSTRAINT verslag_is_van_dit_plan CHECK (inhoud ->> 'plan' IS plan)
) STRICT, WITHOUT ROWID;

-- A save on top of an older revision lost a race, and so did one after the submission. Nothing else writes to it.
CREATE TRIGGER beoordeling_volgt BEFORE UPDATE ON beoordeling WHEN NEW.versie <> OLD.versie + 1 BEGIN SELECT RAISE(ABORT, 'versie_conflict'); END;
CREATE TRIGGER beoordeling_is_bevroren BEFORE UPDATE ON beoordeling WHEN OLD.stand = 'ingediend' AND NEW.versie = OLD.versie + 1 BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER beoordeling_blijft_van BEFORE UPDATE ON beoordeling WHEN (NEW.id, NEW.plan, NEW.planversie, NEW.kader, NEW.kaderversie, NEW.persoon, NEW.organisatie) IS NOT (OLD.id, OLD.plan, OLD.planversie, OLD.kader, OLD.kaderversie, OLD.persoon, OLD.organisatie) BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER beoordeling_verdwijnt_niet BEFORE DELETE ON beoordeling BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER beoordeling_vervangt_niet BEFORE INSERT ON beoordeling WHEN EXISTS (SELECT 1 FROM beoordeling WHERE id = NEW.id OR (plan = NEW.plan AND planversie = NEW.planversie AND kader = NEW.kader AND kaderversie = NEW.kaderversie AND persoon = NEW.persoon)) BEGIN SELECT RAISE(ABORT, 'versie_conflict'); END;

-- Append-only, as in 0001.
CREATE TRIGGER planversie_blijft BEFORE UPDATE ON planversie BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER planversie_verdwijnt_niet BEFORE DELETE ON planversie BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER planversie_vervangt_niet BEFORE INSERT ON planversie WHEN EXISTS (SELECT 1 FROM planversie WHERE plan = NEW.plan AND versie = NEW.versie) BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER overgang_blijft BEFORE UPDATE ON overgang BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER overgang_verdwijnt_niet BEFORE DELETE ON overgang BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER overgang_vervangt_niet BEFORE INSERT ON overgang WHEN EXISTS (SELECT 1 FROM overgang WHERE plan = NEW.plan AND volgnr = NEW.volgnr) BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER consensus_blijft BEFORE UPDATE ON consensus BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER consensus_verdwijnt_niet BEFORE DELETE ON consensus BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER consensus_vervangt_niet BEFORE INSERT ON consensus WHEN EXISTS (SELECT 1 FROM consensus WHERE plan = NEW.plan AND versie = NEW.versie) BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER vraag_blijft BEFORE UPDATE ON vraag BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER vraag_verdwijnt_niet BEFORE DELETE ON vraag BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER vraag_vervangt_niet BEFORE INSERT ON vraag WHEN EXISTS (SELECT 1 FROM vraag WHERE plan = NEW.plan AND volgnr = NEW.volgnr) BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER vraagantwoord_blijft BEFORE UPDATE ON vraagantwoord BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER vraagantwoord_verdwijnt_niet BEFORE DELETE ON vraagantwoord BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER vraagantwoord_vervangt_niet BEFORE INSERT ON vraagantwoord WHEN EXISTS (SELECT 1 FROM vraagantwoord WHERE plan = NEW.plan AND vraag = NEW.vraag AND volgnr = NEW.volgnr) BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER mededingingsverslag_blijft BEFORE UPDATE ON mededingingsverslag BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER mededingingsverslag_verdwijnt_niet BEFORE DELETE ON mededingingsverslag BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER mededingingsverslag_vervangt_niet BEFORE INSERT ON mededingingsverslag WHEN EXISTS (SELECT 1 FROM mededingingsverslag WHERE plan = NEW.plan AND versie = NEW.versie) BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
