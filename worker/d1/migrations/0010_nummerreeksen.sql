-- Which numbers an organisation may give to the plans that it starts. How such a file must look: see 0001.

-- How those numbers begin: capitals and digits, closed by the only hyphen. So no series is the beginning of another, and
-- no number lies in the series of two organisations: whoever tries a number learns of own plans only.
CREATE TABLE nummerreeks (
  voorvoegsel TEXT NOT NULL PRIMARY KEY CHECK (voorvoegsel GLOB '[A-Z]*-' AND length(voorvoegsel) <= 10 AND substr(voorvoegsel, 1, length(voorvoegsel) - 1) NOT GLOB '*[^A-Z0-9]*'),
  organisatie TEXT NOT NULL,
  soort TEXT NOT NULL GENERATED ALWAYS AS ('verzekeraar') STORED,
  FOREIGN KEY (organisatie, soort) REFERENCES organisatie (id, soort)
) STRICT, WITHOUT ROWID;

-- Append-only, as in 0001. A series in which others have plans already would tell of those plans.
CREATE TRIGGER nummerreeks_blijft BEFORE UPDATE ON nummerreeks BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER nummerreeks_verdwijnt_niet BEFORE DELETE ON nummerreeks BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER nummerreeks_vervangt_niet BEFORE INSERT ON nummerreeks WHEN EXISTS (SELECT 1 FROM nummerreeks WHERE voorvoegsel = NEW.voorvoegsel) BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER nummerreeks_is_vrij BEFORE INSERT ON nummerreeks WHEN EXISTS (SELECT 1 FROM dossier WHERE substr(plan, 1, length(NEW.voorvoegsel)) = NEW.voorvoegsel AND NOT EXISTS (SELECT 1 FROM dossierpartij WHERE dossierpartij.plan = dossier.plan AND organisatie = NEW.organisatie)) BEGIN SELECT RAISE(ABORT, 'nummerreeks_bezet'); END;
