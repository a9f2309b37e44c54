-- What the gremium advised and the BO decided about a plan, and which conditions were met. How such a file must look:
-- see 0001.

-- A word of a body about one version of a plan. A later one takes its place and leaves it as it is.
CREATE TABLE planbesluit (
  plan TEXT NOT NULL,
  volgnr INTEGER NOT NULL CHECK (volgnr >= 1),
  vorig_nr INTEGER GENERATED ALWAYS AS (nullif(volgnr - 1, 0)) STORED,
  planversie INTEGER NOT NULL,
  orgaan TEXT NOT NULL CHECK (orgaan IN ('gremium', 'bo')),
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  PRIMARY KEY (plan, volgnr),
  CONSTRAINT inhoud_is_dit_besluit CHECK (inhoud ->> 'plan' IS plan AND inhoud ->> 'volgnr' IS volgnr AND inhoud ->> 'planversie' IS planversie AND inhoud ->> 'orgaan' IS orgaan),
  CONSTRAINT voorwaarden_horen_bij_de_uitkomst CHECK ((inhoud ->> 'uitkomst' IS 'toekennen-onder-voorwaarden') = (json_array_length(inhoud, '$.voorwaarden') > 0)),
  FOREIGN KEY (plan, vorig_nr) REFERENCES planbesluit (plan, volgnr),
  FOREIGN KEY (plan, planversie) REFERENCES planversie (plan, versie)
) STRICT, WITHOUT ROWID;

-- That a condition was met: at most once, and only a condition that exists.
CREATE TABLE vervulling (
  plan TEXT NOT NULL,
  besluit INTEGER NOT NULL,
  voorwaarde INTEGER NOT NULL CHECK (voorwaarde >= 1),
  toelichting TEXT NOT NULL CHECK (trim(toelichting) <> ''),
  datum TEXT NOT NULL CHECK (datum IS date(datum)),
  PRIMARY KEY (plan, besluit, voorwaarde),
  FOREIGN KEY (plan, besluit) REFERENCES planbesluit (plan, volgnr)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER vervulling_heeft_voorwaarde BEFORE INSERT ON vervulling WHEN NEW.voorwaarde > (SELECT json_array_length(inhoud, '$.voorwaarden') FROM planbesluit WHERE plan = NEW.plan AND volgnr = NEW.besluit) BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;

-- Append-only, as in 0001.
CREATE TRIGGER planbesluit_blijft BEFORE UPDATE ON planbesluit BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER planbesluit_verdwijnt_niet BEFORE DELETE ON planbesluit BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER planbesluit_vervangt_niet BEFORE INSERT ON planbesluit WHEN EXISTS (SELECT 1 FROM planbesluit WHERE plan = NEW.plan AND volgnr = NEW.volgnr) BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER vervulling_blijft BEFORE UPDATE ON vervulling BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER vervulling_verdwijnt_niet BEFORE DELETE ON vervulling BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER vervulling_vervangt_niet BEFORE INSERT ON vervulling WHEN EXISTS (SELECT 1 FROM vervulling WHERE plan = NEW.plan AND besluit = NEW.besluit AND voorwaarde = NEW.voorwaarde) BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
