-- The logboek, the kept answers and the entries on fewer pages: what an act costs is mostly the pages that it touches. How
-- such a file must look: see 0001.

-- Rows of a thousand bytes belong in the order in which they came. WITHOUT ROWID keeps them in the tree of their key, where
-- each of them touches several pages and splits some.
CREATE TABLE idempotentie_was AS SELECT * FROM idempotentie;
DROP TABLE idempotentie;
CREATE TABLE idempotentie (
  wie TEXT NOT NULL,
  sleutel TEXT NOT NULL,
  verzoek_hash TEXT NOT NULL CHECK (length(verzoek_hash) = 64),
  etag TEXT NOT NULL,
  antwoord TEXT NOT NULL CHECK (json_valid(antwoord)),
  aangemaakt TEXT NOT NULL CHECK (aangemaakt IS strftime('%Y-%m-%dT%H:%M:%fZ', aangemaakt)),
  PRIMARY KEY (wie, sleutel)
) STRICT;
INSERT INTO idempotentie SELECT * FROM idempotentie_was ORDER BY aangemaakt;
DROP TABLE idempotentie_was;
CREATE TRIGGER idempotentie_blijft BEFORE UPDATE ON idempotentie BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER idempotentie_vervangt_niet BEFORE INSERT ON idempotentie WHEN EXISTS (SELECT 1 FROM idempotentie WHERE wie = NEW.wie AND sleutel = NEW.sleutel) BEGIN SELECT RAISE(ABORT, 'sleutel_gebruikt'); END;
CREATE TRIGGER idempotentie_verdwijnt_niet BEFORE DELETE ON idempotentie WHEN OLD.aangemaakt >= ifnull((SELECT inhoud ->> '$.naar.voor' FROM ketenkop JOIN logboek USING (keten, volgnr) WHERE keten = 'dienst' AND handeling = 'antwoorden-opgeruimd'), '') BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;

CREATE TABLE logboek_was AS SELECT * FROM logboek;
DROP TABLE ketenkop;
DROP TABLE logboek;
CREATE TABLE logboek (
  keten TEXT NOT NULL CHECK (keten = 'dienst' OR keten GLOB 'plan:?*' OR keten GLOB 'kader:?*'),
  volgnr INTEGER NOT NULL CHECK (volgnr >= 1),
  vorig_nr INTEGER,
  vorige_hash TEXT,
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  tijd TEXT NOT NULL CHECK (tijd IS strftime('%Y-%m-%dT%H:%M:%fZ', tijd)),
  wie TEXT,
  rol TEXT,
  organisatie TEXT,
  handeling TEXT NOT NULL,
  uitkomst TEXT NOT NULL CHECK (uitkomst IN ('gedaan', 'geweigerd')),
  route TEXT NOT NULL,
  status INTEGER NOT NULL,
  kader TEXT,
  kaderversie INTEGER,
  planversie INTEGER,
  verzoek TEXT NOT NULL,
  inhoud TEXT NOT NULL CHECK (inhoud ->> 'schemaversie' >= 1),
  PRIMARY KEY (keten, volgnr),
  UNIQUE (keten, volgnr, hash),
  CONSTRAINT keten_breuk CHECK ((volgnr = 1 AND vorig_nr IS NULL AND vorige_hash IS NULL) OR (vorig_nr = volgnr - 1 AND vorige_hash IS NOT NULL)),
  CONSTRAINT kader_met_versie CHECK ((kader IS NULL) = (kaderversie IS NULL)),
  FOREIGN KEY (keten, vorig_nr, vorige_hash) REFERENCES logboek (keten, volgnr, hash)
) STRICT;
CREATE INDEX logboek_op_tijd ON logboek (tijd);
CREATE TABLE ketenkop (
  keten TEXT NOT NULL PRIMARY KEY,
  volgnr INTEGER NOT NULL,
  hash TEXT NOT NULL,
  FOREIGN KEY (keten, volgnr, hash) REFERENCES logboek (keten, volgnr, hash)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER logboek_schuift_kop AFTER INSERT ON logboek BEGIN INSERT INTO ketenkop (keten, volgnr, hash) VALUES (NEW.keten, NEW.volgnr, NEW.hash) ON CONFLICT (keten) DO UPDATE SET volgnr = excluded.volgnr, hash = excluded.hash; END;
CREATE TRIGGER ketenkop_is_laatste BEFORE INSERT ON ketenkop WHEN EXISTS (SELECT 1 FROM logboek WHERE keten = NEW.keten AND volgnr > NEW.volgnr) BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER ketenkop_volgt BEFORE UPDATE ON ketenkop WHEN NEW.keten <> OLD.keten OR NEW.volgnr <> OLD.volgnr + 1 BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER ketenkop_verdwijnt_niet BEFORE DELETE ON ketenkop BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER logboek_blijft BEFORE UPDATE ON logboek BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER logboek_verdwijnt_niet BEFORE DELETE ON logboek BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER logboek_vervangt_niet BEFORE INSERT ON logboek WHEN EXISTS (SELECT 1 FROM logboek WHERE keten = NEW.keten AND volgnr = NEW.volgnr) BEGIN SELECT RAISE(ABORT, 'versie_conflict'); END;
-- Row after row, as it was written: so the chain is held against its laws once more, and its ends follow.
INSERT INTO logboek SELECT * FROM logboek_was ORDER BY keten, volgnr;
DROP TABLE logboek_was;

-- The last day of a pot and year stands in its sum. Nothing else needs the entries in that order.
DROP TRIGGER boeking_gaat_niet_terug;
CREATE TRIGGER boeking_gaat_niet_terug BEFORE INSERT ON boeking WHEN EXISTS (SELECT 1 FROM potstand WHERE pot = NEW.pot AND jaar = NEW.jaar AND laatste_dag > NEW.datum) BEGIN SELECT RAISE(ABORT, 'datum_terug'); END;
DROP INDEX boeking_per_post;
