-- What is booked, for all plans and days together: what a command has to know, however long the ledger gets. How such a
-- file must look: see 0001.
CREATE TABLE potstand (
  pot TEXT NOT NULL,
  jaar INTEGER NOT NULL,
  rekening TEXT NOT NULL,
  tot TEXT NOT NULL,
  bedrag_cent INTEGER NOT NULL,
  laatste_dag TEXT NOT NULL,
  laatste_nr INTEGER NOT NULL,
  PRIMARY KEY (pot, jaar, rekening, tot)
) STRICT, WITHOUT ROWID;
-- What is there already.
INSERT INTO potstand (pot, jaar, rekening, tot, bedrag_cent, laatste_dag, laatste_nr) SELECT pot, jaar, rekening, tot, sum(bedrag_cent), max(datum), max(laatste_nr) FROM dagstand GROUP BY pot, jaar, rekening, tot;
CREATE TRIGGER boeking_telt_per_pot AFTER INSERT ON boeking BEGIN INSERT INTO potstand (pot, jaar, rekening, tot, bedrag_cent, laatste_dag, laatste_nr) VALUES (NEW.pot, NEW.jaar, NEW.rekening, ifnull(NEW.tot, ''), NEW.bedrag_cent, NEW.datum, NEW.volgnr) ON CONFLICT (pot, jaar, rekening, tot) DO UPDATE SET bedrag_cent = bedrag_cent + excluded.bedrag_cent, laatste_dag = max(laatste_dag, excluded.laatste_dag), laatste_nr = excluded.laatste_nr; END;

-- It changes by an entry that it does not hold yet, whoever writes it, as the sum per day does in 0004.
CREATE TRIGGER potstand_telt_boekingen BEFORE UPDATE ON potstand WHEN NEW.laatste_nr <= OLD.laatste_nr OR NEW.bedrag_cent - OLD.bedrag_cent IS NOT (SELECT bedrag_cent FROM boeking WHERE volgnr = NEW.laatste_nr) BEGIN SELECT RAISE(ABORT, 'stand_klopt_niet'); END;
CREATE TRIGGER potstand_begint_met_boeking BEFORE INSERT ON potstand WHEN NEW.bedrag_cent IS NOT (SELECT bedrag_cent FROM boeking WHERE volgnr = NEW.laatste_nr AND pot = NEW.pot AND jaar = NEW.jaar AND rekening = NEW.rekening AND datum = NEW.laatste_dag) OR EXISTS (SELECT 1 FROM potstand WHERE pot = NEW.pot AND jaar = NEW.jaar AND rekening = NEW.rekening AND tot = NEW.tot AND laatste_nr >= NEW.laatste_nr) BEGIN SELECT RAISE(ABORT, 'stand_klopt_niet'); END;
CREATE TRIGGER potstand_verdwijnt_niet BEFORE DELETE ON potstand BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
