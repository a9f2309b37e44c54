-- D1 cuts a migration into statements in more than one way. What all of them read alike: LF line ends,
-- BEGIN and END in capitals, a trigger on one line with one statement, its condition in WHEN, no CASE,
-- and no semicolon in a comment.
-- Amounts are whole eurocents. The bound of 1e15 keeps every sum within what a JavaScript number holds exactly.

-- A published kader is frozen: another text is another version.
CREATE TABLE kaderversie (
  id TEXT NOT NULL,
  versie INTEGER NOT NULL CHECK (versie >= 1),
  status TEXT NOT NULL CHECK (status IN ('concept', 'vastgesteld', 'vervallen')),
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  PRIMARY KEY (id, versie),
  CONSTRAINT inhoud_is_deze_versie CHECK (inhoud ->> 'id' IS id AND inhoud ->> 'versie' IS versie AND inhoud ->> 'status' IS status)
) STRICT, WITHOUT ROWID;

CREATE TABLE pot (
  id TEXT NOT NULL PRIMARY KEY,
  volgorde INTEGER NOT NULL UNIQUE,
  naam TEXT NOT NULL,
  onderdeel_van TEXT REFERENCES pot (id),
  telt TEXT NOT NULL CHECK (telt IN ('alles', 'sociaal-domein', 'overig')),
  bron TEXT NOT NULL CHECK (json_valid(bron))
) STRICT, WITHOUT ROWID;

-- A version of a ceiling. No amount means that it is not published.
CREATE TABLE plafond (
  id TEXT NOT NULL PRIMARY KEY,
  pot TEXT NOT NULL REFERENCES pot (id),
  jaar INTEGER NOT NULL CHECK (jaar BETWEEN 2020 AND 2050),
  versie INTEGER NOT NULL CHECK (versie >= 1),
  bedrag_cent INTEGER CHECK (bedrag_cent BETWEEN 0 AND 1000000000000000),
  werking TEXT NOT NULL CHECK (werking IN ('hard', 'signaal')),
  geldig_van TEXT NOT NULL CHECK (geldig_van IS date(geldig_van)),
  geldig_tot TEXT CHECK (geldig_tot IS date(geldig_tot) AND geldig_tot > geldig_van),
  besluit_orgaan TEXT NOT NULL,
  besluit_datum TEXT NOT NULL CHECK (besluit_datum IS date(besluit_datum)),
  bron TEXT NOT NULL CHECK (json_valid(bron)),
  UNIQUE (pot, jaar, versie)
) STRICT, WITHOUT ROWID;

-- What is booked on a pot in a year, and the amount it may not pass: none when the ceiling is a signal or unknown.
CREATE TABLE budgetstand (
  pot TEXT NOT NULL REFERENCES pot (id),
  jaar INTEGER NOT NULL,
  plafond_cent INTEGER,
  geboekt_cent INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (pot, jaar),
  CONSTRAINT plafond_overschreden CHECK (geboekt_cent BETWEEN 0 AND ifnull(plafond_cent, 1000000000000000))
) STRICT, WITHOUT ROWID;

-- One command (opdracht) books a plan on all its pots and years. A correction is another command, with negative amounts.
CREATE TABLE boeking (
  opdracht TEXT NOT NULL,
  plan TEXT NOT NULL,
  pot TEXT NOT NULL,
  jaar INTEGER NOT NULL,
  bedrag_cent INTEGER NOT NULL CHECK (bedrag_cent <> 0 AND bedrag_cent BETWEEN -1000000000000000 AND 1000000000000000),
  datum TEXT NOT NULL CHECK (datum IS date(datum)),
  PRIMARY KEY (opdracht, pot, jaar),
  FOREIGN KEY (pot, jaar) REFERENCES budgetstand (pot, jaar)
) STRICT, WITHOUT ROWID;
CREATE INDEX boeking_per_plan ON boeking (plan);
CREATE INDEX boeking_per_stand ON boeking (pot, jaar);

-- A new version of a ceiling counts at once for what is already booked.
CREATE TRIGGER plafond_opent_stand BEFORE INSERT ON plafond WHEN NOT EXISTS (SELECT 1 FROM budgetstand WHERE pot = NEW.pot AND jaar = NEW.jaar) BEGIN INSERT INTO budgetstand (pot, jaar) VALUES (NEW.pot, NEW.jaar); END;
CREATE TRIGGER plafond_zet_stand AFTER INSERT ON plafond BEGIN UPDATE budgetstand SET plafond_cent = iif(NEW.werking = 'hard', NEW.bedrag_cent, NULL) WHERE pot = NEW.pot AND jaar = NEW.jaar; END;

-- A booking counts at once, under the version of the ceiling that holds on its date.
CREATE TRIGGER boeking_heeft_plafond BEFORE INSERT ON boeking WHEN NOT EXISTS (SELECT 1 FROM plafond WHERE pot = NEW.pot AND jaar = NEW.jaar AND geldig_van <= NEW.datum AND NEW.datum < ifnull(geldig_tot, '9999-12-31')) BEGIN SELECT RAISE(ABORT, 'geen_plafond'); END;
CREATE TRIGGER boeking_telt AFTER INSERT ON boeking BEGIN UPDATE budgetstand SET geboekt_cent = geboekt_cent + NEW.bedrag_cent, plafond_cent = (SELECT iif(werking = 'hard', bedrag_cent, NULL) FROM plafond WHERE pot = NEW.pot AND jaar = NEW.jaar AND geldig_van <= NEW.datum AND NEW.datum < ifnull(geldig_tot, '9999-12-31') ORDER BY versie DESC LIMIT 1) WHERE pot = NEW.pot AND jaar = NEW.jaar; END;

-- INSERT OR IGNORE on a booking also holds for the UPDATE that it sets off, and would skip the constraint. RAISE can't be skipped.
CREATE TRIGGER budgetstand_houdt_plafond BEFORE UPDATE ON budgetstand WHEN NEW.geboekt_cent NOT BETWEEN 0 AND ifnull(NEW.plafond_cent, 1000000000000000) BEGIN SELECT RAISE(ABORT, 'plafond_overschreden'); END;
-- The stand is the sum of its bookings, whoever writes it.
CREATE TRIGGER budgetstand_telt_boekingen BEFORE UPDATE ON budgetstand WHEN NEW.geboekt_cent <> (SELECT ifnull(sum(bedrag_cent), 0) FROM boeking WHERE pot = NEW.pot AND jaar = NEW.jaar) BEGIN SELECT RAISE(ABORT, 'stand_klopt_niet'); END;

-- Append-only. INSERT OR REPLACE goes around a DELETE trigger, so taking the place of a row is refused as well.
CREATE TRIGGER kaderversie_blijft BEFORE UPDATE ON kaderversie BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER kaderversie_verdwijnt_niet BEFORE DELETE ON kaderversie BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER kaderversie_vervangt_niet BEFORE INSERT ON kaderversie WHEN EXISTS (SELECT 1 FROM kaderversie WHERE id = NEW.id AND versie = NEW.versie) BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER pot_blijft BEFORE UPDATE ON pot BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER pot_verdwijnt_niet BEFORE DELETE ON pot BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER pot_vervangt_niet BEFORE INSERT ON pot WHEN EXISTS (SELECT 1 FROM pot WHERE id = NEW.id OR volgorde = NEW.volgorde) BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER plafond_blijft BEFORE UPDATE ON plafond BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER plafond_verdwijnt_niet BEFORE DELETE ON plafond BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER plafond_vervangt_niet BEFORE INSERT ON plafond WHEN EXISTS (SELECT 1 FROM plafond WHERE id = NEW.id OR (pot = NEW.pot AND jaar = NEW.jaar AND versie = NEW.versie)) BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER boeking_blijft BEFORE UPDATE ON boeking BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER boeking_verdwijnt_niet BEFORE DELETE ON boeking BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER boeking_vervangt_niet BEFORE INSERT ON boeking WHEN EXISTS (SELECT 1 FROM boeking WHERE opdracht = NEW.opdracht AND pot = NEW.pot AND jaar = NEW.jaar) BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER budgetstand_verdwijnt_niet BEFORE DELETE ON budgetstand BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER budgetstand_vervangt_niet BEFORE INSERT ON budgetstand WHEN NEW.geboekt_cent <> 0 OR EXISTS (SELECT 1 FROM budgetstand WHERE pot = NEW.pot AND jaar = NEW.jaar) BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
