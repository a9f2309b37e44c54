-- The ledger. How such a file must look: see 0001. It takes the place of the two tables of 0001 that held one sum per
-- pot and year: money is reserved until a day, ceilings change and some hold over a term.
DROP TABLE boeking;
DROP TABLE budgetstand;
DROP TRIGGER plafond_opent_stand;
DROP TRIGGER plafond_zet_stand;

-- A version of a ceiling over several years together.
CREATE TABLE looptijdplafond (
  id TEXT NOT NULL PRIMARY KEY,
  pot TEXT NOT NULL REFERENCES pot (id),
  eerste_jaar INTEGER NOT NULL CHECK (eerste_jaar >= 2020),
  laatste_jaar INTEGER NOT NULL CHECK (laatste_jaar BETWEEN eerste_jaar AND 2050),
  versie INTEGER NOT NULL CHECK (versie >= 1),
  bedrag_cent INTEGER CHECK (bedrag_cent BETWEEN 0 AND 1000000000000000),
  werking TEXT NOT NULL CHECK (werking IN ('hard', 'signaal')),
  geldig_van TEXT NOT NULL CHECK (geldig_van IS date(geldig_van)),
  geldig_tot TEXT CHECK (geldig_tot IS date(geldig_tot) AND geldig_tot > geldig_van),
  besluit_orgaan TEXT NOT NULL,
  besluit_datum TEXT NOT NULL CHECK (besluit_datum IS date(besluit_datum)),
  bron TEXT NOT NULL CHECK (json_valid(bron)),
  UNIQUE (pot, eerste_jaar, laatste_jaar, versie)
) STRICT, WITHOUT ROWID;

-- One entry, in the order in which it came. One command (opdracht) makes several. A correction is another command.
CREATE TABLE boeking (
  volgnr INTEGER NOT NULL PRIMARY KEY,
  opdracht TEXT NOT NULL CHECK (length(opdracht) BETWEEN 1 AND 100),
  datum TEXT NOT NULL CHECK (datum IS date(datum)),
  plan TEXT NOT NULL,
  pot TEXT NOT NULL REFERENCES pot (id),
  jaar INTEGER NOT NULL,
  rekening TEXT NOT NULL CHECK (rekening IN ('gereserveerd', 'toegekend', 'betaalbaar', 'betaald', 'beschikt')),
  tot TEXT CHECK (tot IS date(tot) AND (tot IS NULL OR rekening = 'gereserveerd')),
  bedrag_cent INTEGER NOT NULL CHECK (bedrag_cent <> 0 AND bedrag_cent BETWEEN -1000000000000000 AND 1000000000000000),
  mijlpaal TEXT
) STRICT;
CREATE UNIQUE INDEX boeking_eenmaal ON boeking (opdracht, pot, jaar, rekening, ifnull(tot, ''));
CREATE INDEX boeking_per_plan ON boeking (plan, volgnr);
CREATE INDEX boeking_per_post ON boeking (pot, jaar, datum);
CREATE INDEX boeking_die_vervalt ON boeking (tot, plan) WHERE tot IS NOT NULL;

-- What takes room under one ceiling in the period that starts on `vanaf`: the day on which a version starts or ends.
-- A reservation counts in the periods that start while it is held, so a ceiling that drops later binds from now on.
-- No amount means that the ceiling is a signal or unknown. `laatste_nr` is the last entry that counts here.
CREATE TABLE budgetstand (
  soort TEXT NOT NULL CHECK (soort IN ('jaar', 'looptijd')),
  pot TEXT NOT NULL REFERENCES pot (id),
  eerste_jaar INTEGER NOT NULL,
  laatste_jaar INTEGER NOT NULL,
  vanaf TEXT NOT NULL,
  plafond_cent INTEGER,
  geboekt_cent INTEGER NOT NULL,
  laatste_nr INTEGER NOT NULL,
  PRIMARY KEY (pot, soort, eerste_jaar, laatste_jaar, vanaf),
  CONSTRAINT plafond_overschreden CHECK (geboekt_cent BETWEEN 0 AND ifnull(plafond_cent, 1000000000000000))
) STRICT, WITHOUT ROWID;

-- What was booked on one day, for all plans together: the stand on any day is the sum of the days up to it.
CREATE TABLE dagstand (
  pot TEXT NOT NULL,
  jaar INTEGER NOT NULL,
  datum TEXT NOT NULL,
  rekening TEXT NOT NULL,
  tot TEXT NOT NULL,
  bedrag_cent INTEGER NOT NULL,
  laatste_nr INTEGER NOT NULL,
  PRIMARY KEY (pot, jaar, datum, rekening, tot)
) STRICT, WITHOUT ROWID;

-- A version of a ceiling starts a period on its first day and on the day after its last, with what counts there already.
CREATE TRIGGER plafond_opent_stand BEFORE INSERT ON plafond BEGIN INSERT INTO budgetstand (soort, pot, eerste_jaar, laatste_jaar, vanaf, geboekt_cent, laatste_nr) SELECT 'jaar', NEW.pot, NEW.jaar, NEW.jaar, dag.value, (SELECT ifnull(sum(bedrag_cent), 0) FROM boeking WHERE pot = NEW.pot AND jaar = NEW.jaar AND rekening IN ('gereserveerd', 'toegekend') AND ifnull(tot, '9999-12-31') >= dag.value), (SELECT ifnull(max(volgnr), 0) FROM boeking) FROM json_each(json_array(NEW.geldig_van, NEW.geldig_tot)) AS dag WHERE dag.value IS NOT NULL AND NOT EXISTS (SELECT 1 FROM budgetstand WHERE soort = 'jaar' AND pot = NEW.pot AND eerste_jaar = NEW.jaar AND vanaf = dag.value); END;
CREATE TRIGGER plafond_zet_stand AFTER INSERT ON plafond BEGIN UPDATE budgetstand SET plafond_cent = (SELECT iif(werking = 'hard', bedrag_cent, NULL) FROM plafond WHERE pot = NEW.pot AND jaar = NEW.jaar AND geldig_van <= budgetstand.vanaf AND budgetstand.vanaf < ifnull(geldig_tot, '9999-12-31') ORDER BY versie DESC LIMIT 1) WHERE soort = 'jaar' AND pot = NEW.pot AND eerste_jaar = NEW.jaar AND vanaf >= NEW.geldig_van; END;
CREATE TRIGGER looptijdplafond_opent_stand BEFORE INSERT ON looptijdplafond BEGIN INSERT INTO budgetstand (soort, pot, eerste_jaar, laatste_jaar, vanaf, geboekt_cent, laatste_nr) SELECT 'looptijd', NEW.pot, NEW.eerste_jaar, NEW.laatste_jaar, dag.value, (SELECT ifnull(sum(bedrag_cent), 0) FROM boeking WHERE pot = NEW.pot AND jaar BETWEEN NEW.eerste_jaar AND NEW.laatste_jaar AND rekening IN ('gereserveerd', 'toegekend') AND ifnull(tot, '9999-12-31') >= dag.value), (SELECT ifnull(max(volgnr), 0) FROM boeking) FROM json_each(json_array(NEW.geldig_van, NEW.geldig_tot)) AS dag WHERE dag.value IS NOT NULL AND NOT EXISTS (SELECT 1 FROM budgetstand WHERE soort = 'looptijd' AND pot = NEW.pot AND eerste_jaar = NEW.eerste_jaar AND laatste_jaar = NEW.laatste_jaar AND vanaf = dag.value); END;
CREATE TRIGGER looptijdplafond_zet_stand AFTER INSERT ON looptijdplafond BEGIN UPDATE budgetstand SET plafond_cent = (SELECT iif(werking = 'hard', bedrag_cent, NULL) FROM looptijdplafond WHERE pot = NEW.pot AND eerste_jaar = NEW.eerste_jaar AND laatste_jaar = NEW.laatste_jaar AND geldig_van <= budgetstand.vanaf AND budgetstand.vanaf < ifnull(geldig_tot, '9999-12-31') ORDER BY versie DESC LIMIT 1) WHERE soort = 'looptijd' AND pot = NEW.pot AND eerste_jaar = NEW.eerste_jaar AND laatste_jaar = NEW.laatste_jaar AND vanaf >= NEW.geldig_van; END;

-- An entry counts at once: on its day, and under every ceiling in the period of its date and in those after it.
CREATE TRIGGER boeking_telt_per_dag AFTER INSERT ON boeking BEGIN INSERT INTO dagstand (pot, jaar, datum, rekening, tot, bedrag_cent, laatste_nr) VALUES (NEW.pot, NEW.jaar, NEW.datum, NEW.rekening, ifnull(NEW.tot, ''), NEW.bedrag_cent, NEW.volgnr) ON CONFLICT (pot, jaar, datum, rekening, tot) DO UPDATE SET bedrag_cent = bedrag_cent + excluded.bedrag_cent, laatste_nr = excluded.laatste_nr; END;
CREATE TRIGGER boeking_telt AFTER INSERT ON boeking WHEN NEW.rekening IN ('gereserveerd', 'toegekend') BEGIN UPDATE budgetstand SET geboekt_cent = geboekt_cent + NEW.bedrag_cent, laatste_nr = NEW.volgnr WHERE pot = NEW.pot AND NEW.jaar BETWEEN eerste_jaar AND laatste_jaar AND vanaf <= ifnull(NEW.tot, '9999-12-31') AND vanaf >= (SELECT ifnull(max(dan.vanaf), '') FROM budgetstand AS dan WHERE dan.pot = budgetstand.pot AND dan.soort = budgetstand.soort AND dan.eerste_jaar = budgetstand.eerste_jaar AND dan.laatste_jaar = budgetstand.laatste_jaar AND dan.vanaf <= NEW.datum); END;

-- Money of a fund needs a ceiling for its year, be it an unknown one. A part of a fund may do without.
CREATE TRIGGER boeking_heeft_plafond BEFORE INSERT ON boeking WHEN NEW.bedrag_cent > 0 AND NEW.rekening IN ('gereserveerd', 'toegekend') AND (SELECT onderdeel_van FROM pot WHERE id = NEW.pot) IS NULL AND NOT EXISTS (SELECT 1 FROM plafond WHERE pot = NEW.pot AND jaar = NEW.jaar AND geldig_van <= NEW.datum AND NEW.datum < ifnull(geldig_tot, '9999-12-31')) BEGIN SELECT RAISE(ABORT, 'geen_plafond'); END;
-- The days of a pot and year never go back: what was true of a day stays true.
CREATE TRIGGER boeking_gaat_niet_terug BEFORE INSERT ON boeking WHEN EXISTS (SELECT 1 FROM boeking WHERE pot = NEW.pot AND jaar = NEW.jaar AND datum > NEW.datum) BEGIN SELECT RAISE(ABORT, 'datum_terug'); END;

-- INSERT OR IGNORE on a booking also holds for the UPDATE that it sets off, and would skip the constraint. RAISE can't be skipped.
CREATE TRIGGER budgetstand_houdt_plafond BEFORE UPDATE ON budgetstand WHEN NEW.geboekt_cent NOT BETWEEN 0 AND ifnull(NEW.plafond_cent, 1000000000000000) BEGIN SELECT RAISE(ABORT, 'plafond_overschreden'); END;
-- A stand changes by an entry that it does not hold yet, whoever writes it.
CREATE TRIGGER budgetstand_telt_boekingen BEFORE UPDATE ON budgetstand WHEN (NEW.geboekt_cent, NEW.laatste_nr) IS NOT (OLD.geboekt_cent, OLD.laatste_nr) AND (NEW.laatste_nr <= OLD.laatste_nr OR NEW.geboekt_cent - OLD.geboekt_cent IS NOT (SELECT bedrag_cent FROM boeking WHERE volgnr = NEW.laatste_nr)) BEGIN SELECT RAISE(ABORT, 'stand_klopt_niet'); END;
CREATE TRIGGER dagstand_telt_boekingen BEFORE UPDATE ON dagstand WHEN NEW.laatste_nr <= OLD.laatste_nr OR NEW.bedrag_cent - OLD.bedrag_cent IS NOT (SELECT bedrag_cent FROM boeking WHERE volgnr = NEW.laatste_nr) BEGIN SELECT RAISE(ABORT, 'stand_klopt_niet'); END;
CREATE TRIGGER dagstand_begint_met_boeking BEFORE INSERT ON dagstand WHEN NEW.bedrag_cent IS NOT (SELECT bedrag_cent FROM boeking WHERE volgnr = NEW.laatste_nr AND pot = NEW.pot AND jaar = NEW.jaar AND datum = NEW.datum AND rekening = NEW.rekening) OR EXISTS (SELECT 1 FROM dagstand WHERE pot = NEW.pot AND jaar = NEW.jaar AND datum = NEW.datum AND rekening = NEW.rekening AND tot = NEW.tot AND laatste_nr >= NEW.laatste_nr) BEGIN SELECT RAISE(ABORT, 'stand_klopt_niet'); END;

-- Append-only, as in 0001.
CREATE TRIGGER boeking_blijft BEFORE UPDATE ON boeking BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER boeking_verdwijnt_niet BEFORE DELETE ON boeking BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER boeking_vervangt_niet BEFORE INSERT ON boeking WHEN EXISTS (SELECT 1 FROM boeking WHERE volgnr = NEW.volgnr OR (opdracht = NEW.opdracht AND pot = NEW.pot AND jaar = NEW.jaar AND rekening = NEW.rekening AND ifnull(tot, '') = ifnull(NEW.tot, ''))) BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER budgetstand_verdwijnt_niet BEFORE DELETE ON budgetstand BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER budgetstand_begint_met_boekingen BEFORE INSERT ON budgetstand WHEN NEW.plafond_cent IS NOT NULL OR NEW.geboekt_cent IS NOT (SELECT ifnull(sum(bedrag_cent), 0) FROM boeking WHERE pot = NEW.pot AND jaar BETWEEN NEW.eerste_jaar AND NEW.laatste_jaar AND rekening IN ('gereserveerd', 'toegekend') AND ifnull(tot, '9999-12-31') >= NEW.vanaf) BEGIN SELECT RAISE(ABORT, 'stand_klopt_niet'); END;
CREATE TRIGGER budgetstand_vervangt_niet BEFORE INSERT ON budgetstand WHEN EXISTS (SELECT 1 FROM budgetstand WHERE pot = NEW.pot AND soort = NEW.soort AND eerste_jaar = NEW.eerste_jaar AND laatste_jaar = NEW.laatste_jaar AND vanaf = NEW.vanaf) BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER dagstand_verdwijnt_niet BEFORE DELETE ON dagstand BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER looptijdplafond_blijft BEFORE UPDATE ON looptijdplafond BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER looptijdplafond_verdwijnt_niet BEFORE DELETE ON looptijdplafond BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER looptijdplafond_vervangt_niet BEFORE INSERT ON looptijdplafond WHEN EXISTS (SELECT 1 FROM looptijdplafond WHERE id = NEW.id OR (pot = NEW.pot AND eerste_jaar = NEW.eerste_jaar AND laatste_jaar = NEW.laatste_jaar AND versie = NEW.versie)) BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
