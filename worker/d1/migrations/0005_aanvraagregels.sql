-- What a plan asks, line by line, and why an entry of the ledger is there. How such a file must look: see 0001.

-- All lines of a version of a plan, recorded together. A change is a new version of all of them.
CREATE TABLE aanvraagopgave (
  plan TEXT NOT NULL,
  versie INTEGER NOT NULL CHECK (versie >= 1),
  vorige INTEGER GENERATED ALWAYS AS (nullif(versie - 1, 0)) STORED,
  planversie INTEGER NOT NULL,
  datum TEXT NOT NULL CHECK (datum IS date(datum)),
  herkomst TEXT NOT NULL CHECK (herkomst IN ('opgave', 'gedrukt')),
  mijlpalen TEXT NOT NULL CHECK (json_valid(mijlpalen)),
  PRIMARY KEY (plan, versie),
  FOREIGN KEY (plan, vorige) REFERENCES aanvraagopgave (plan, versie),
  FOREIGN KEY (plan, planversie) REFERENCES planversie (plan, versie)
) STRICT, WITHOUT ROWID;

-- `partij_sleutel` is the name as it is compared, whatever its capitals and spaces.
CREATE TABLE aanvraagregel (
  plan TEXT NOT NULL,
  versie INTEGER NOT NULL,
  volgnr INTEGER NOT NULL CHECK (volgnr >= 1),
  pot TEXT NOT NULL REFERENCES pot (id),
  jaar INTEGER NOT NULL CHECK (jaar BETWEEN 2020 AND 2050),
  sector TEXT NOT NULL,
  partij TEXT NOT NULL,
  partij_sleutel TEXT NOT NULL,
  kosten TEXT NOT NULL CHECK (kosten IN ('eenmalig', 'structureel')),
  bedrag_cent INTEGER NOT NULL CHECK (bedrag_cent BETWEEN 0 AND 1000000000000000),
  mijlpaal TEXT,
  PRIMARY KEY (plan, versie, volgnr),
  FOREIGN KEY (plan, versie) REFERENCES aanvraagopgave (plan, versie)
) STRICT, WITHOUT ROWID;
CREATE INDEX aanvraagregel_per_partij ON aanvraagregel (partij_sleutel, sector, jaar);

-- Append-only, as in 0001.
CREATE TRIGGER aanvraagopgave_blijft BEFORE UPDATE ON aanvraagopgave BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER aanvraagopgave_verdwijnt_niet BEFORE DELETE ON aanvraagopgave BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER aanvraagopgave_vervangt_niet BEFORE INSERT ON aanvraagopgave WHEN EXISTS (SELECT 1 FROM aanvraagopgave WHERE plan = NEW.plan AND versie = NEW.versie) BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER aanvraagregel_blijft BEFORE UPDATE ON aanvraagregel BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER aanvraagregel_verdwijnt_niet BEFORE DELETE ON aanvraagregel BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER aanvraagregel_vervangt_niet BEFORE INSERT ON aanvraagregel WHEN EXISTS (SELECT 1 FROM aanvraagregel WHERE plan = NEW.plan AND versie = NEW.versie AND volgnr = NEW.volgnr) BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;

-- Why an entry is there: the kind of its command, or the rule that gave it. The logboek knows it of the entries that are
-- there already. What nobody did was done by the rule on lapsing.
ALTER TABLE boeking ADD COLUMN oorzaak TEXT CHECK (oorzaak IN ('reserveren', 'vasthouden', 'toekennen', 'bijstellen', 'vrijvallen', 'betaalbaar-stellen', 'betalen', 'beschikken', 'doorgeschoven', 'vervallen'));
CREATE INDEX boeking_per_datum ON boeking (datum);
DROP TRIGGER boeking_blijft;
UPDATE boeking SET oorzaak = gelogd.oorzaak FROM (SELECT inhoud ->> '$.naar.opdracht.id' AS opdracht, iif(wie IS NULL, 'vervallen', iif(route LIKE '%/doorschuivingen', 'doorgeschoven', inhoud ->> '$.naar.opdracht.soort')) AS oorzaak FROM logboek WHERE handeling = 'geboekt') AS gelogd WHERE gelogd.opdracht = boeking.opdracht;
CREATE TRIGGER boeking_blijft BEFORE UPDATE ON boeking BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
