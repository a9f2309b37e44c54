-- What plans ask beyond what they have, kept as a stand. How such a file must look: see 0001.

-- The change of what a plan asks, on the day of that change. `gevraagd`: it is being judged, and this is not booked
-- yet. `wachtrij`: it is approved, and nothing was ever granted or is reserved for it. `goedgekeurd`: all that it asks
-- as an approved plan. What it asks on any day is the sum of the days up to it.
CREATE TABLE openstaand (
  plan TEXT NOT NULL REFERENCES dossier (plan),
  datum TEXT NOT NULL CHECK (datum IS date(datum)),
  post TEXT NOT NULL CHECK (post IN ('gevraagd', 'wachtrij', 'goedgekeurd')),
  pot TEXT NOT NULL REFERENCES pot (id),
  jaar INTEGER NOT NULL,
  bedrag_cent INTEGER NOT NULL,
  PRIMARY KEY (plan, datum, post, pot, jaar)
) STRICT, WITHOUT ROWID;

-- The same for all plans together, so that a sum on any day reads rows per day and not per plan.
CREATE TABLE claimstand (
  post TEXT NOT NULL,
  pot TEXT NOT NULL,
  jaar INTEGER NOT NULL,
  datum TEXT NOT NULL,
  bedrag_cent INTEGER NOT NULL,
  PRIMARY KEY (post, pot, jaar, datum)
) STRICT, WITHOUT ROWID;

-- The days on which what a plan asks can change, each until the next: a day with a step, a version, lines or an entry,
-- and the day on which a reservation has lapsed.
CREATE VIEW plandag AS
  SELECT plan, datum, lead(datum) OVER (PARTITION BY plan ORDER BY datum) AS einde
  FROM (
    SELECT plan, datum FROM overgang
    UNION SELECT plan, datum FROM planversie
    UNION SELECT plan, datum FROM aanvraagopgave
    UNION SELECT plan, datum FROM boeking WHERE rekening IN ('gereserveerd', 'toegekend')
    UNION SELECT plan, date(tot, '+1 day') FROM boeking WHERE tot IS NOT NULL
  );

-- Where an asking plan is on such a day, and with which version of its lines: none when these are of another version.
CREATE VIEW planstand AS
  SELECT plan, datum, einde, stap = 'goedgekeurd' AS goedgekeurd, versie,
    (SELECT max(opgave.versie) FROM aanvraagopgave AS opgave WHERE opgave.plan = dag.plan AND planversie = dag.versie AND opgave.datum <= dag.datum) AS opgave,
    (
      EXISTS (SELECT 1 FROM boeking WHERE boeking.plan = dag.plan AND rekening = 'toegekend' AND boeking.datum <= dag.datum)
      OR EXISTS (SELECT 1 FROM boeking WHERE boeking.plan = dag.plan AND rekening = 'gereserveerd' AND boeking.datum <= dag.datum AND ifnull(tot, '9999-12-31') >= dag.datum GROUP BY pot, jaar HAVING sum(bedrag_cent) <> 0)
    ) AS heeft_geld
  FROM (
    SELECT plan, datum, einde,
      (SELECT naar FROM overgang WHERE overgang.plan = plandag.plan AND overgang.datum <= plandag.datum ORDER BY volgnr DESC LIMIT 1) AS stap,
      (SELECT max(versie) FROM planversie WHERE planversie.plan = plandag.plan AND planversie.datum <= plandag.datum) AS versie
    FROM plandag
  ) AS dag
  WHERE stap IN ('ingediend', 'in-beoordeling', 'aanpassen', 'voorgenomen-besluit', 'besluitvorming', 'goedgekeurd');

-- What it asks of a fund and year on such a day: by its lines, or else by the amounts of the plan itself.
CREATE VIEW planvraag AS
  SELECT stand.plan, datum, einde, goedgekeurd, heeft_geld, regel.pot AS fonds, regel.jaar, regel.bedrag_cent AS bedrag,
    iif(regel.sector IN ('gemeente', 'sociaal-domein-partner'), regel.bedrag_cent, 0) AS deel
  FROM planstand AS stand JOIN aanvraagregel AS regel ON regel.plan = stand.plan AND regel.versie = stand.opgave
  UNION ALL
  SELECT stand.plan, stand.datum, einde, goedgekeurd, heeft_geld,
    iif(dit.inhoud ->> 'soort' = 'transformatieplan', 'transformatiemiddelen', 'doorbraakmiddelen'),
    regel.value ->> 'jaar', regel.value ->> 'bedrag', regel.value ->> 'waarvanSociaalDomein'
  FROM planstand AS stand JOIN planversie AS dit ON dit.plan = stand.plan AND dit.versie = stand.versie, json_each(dit.inhoud, '$.jaarbedragen') AS regel
  WHERE stand.opgave IS NULL;

-- The same for the fund and for each of its parts, with what is booked there. (A window and not a group: through that
-- SQLite finds its way to the rows of one plan.)
CREATE VIEW planclaim AS
  SELECT plan, datum, einde, goedgekeurd, heeft_geld, pot, jaar, bedrag,
    (
      SELECT ifnull(sum(bedrag_cent), 0) FROM boeking INDEXED BY boeking_per_plan
      WHERE boeking.plan = claim.plan AND boeking.pot = claim.pot AND boeking.jaar = claim.jaar AND boeking.datum <= claim.datum
        AND rekening IN ('gereserveerd', 'toegekend') AND ifnull(tot, '9999-12-31') >= claim.datum
    ) AS geboekt
  FROM (
    SELECT DISTINCT plan, datum, einde, goedgekeurd, heeft_geld, pot.id AS pot, jaar,
      sum(iif(telt = 'alles', bedrag, iif(telt = 'sociaal-domein', deel, bedrag - deel))) OVER (PARTITION BY plan, datum, pot.id, jaar) AS bedrag
    FROM planvraag JOIN pot ON fonds IN (pot.id, pot.onderdeel_van)
  ) AS claim;

-- What all this adds to what stands in `openstaand`, and what stands there taken away: in sum nothing, when that is right.
CREATE VIEW openstaand_verschil AS
  SELECT plan, iif(teken = 1, datum, einde) AS datum, post, pot, jaar, teken * max(0, bedrag - iif(post = 'gevraagd', geboekt, 0)) AS bedrag
  FROM planclaim, (SELECT 'gevraagd' AS post UNION ALL SELECT 'wachtrij' UNION ALL SELECT 'goedgekeurd'), (SELECT 1 AS teken UNION ALL SELECT -1)
  WHERE (post = 'gevraagd') <> goedgekeurd AND NOT (post = 'wachtrij' AND heeft_geld) AND (teken = 1 OR einde IS NOT NULL)
  UNION ALL
  SELECT plan, datum, post, pot, jaar, -bedrag_cent FROM openstaand;

-- Both stands follow at once whatever is written of a plan.
CREATE TRIGGER openstaand_telt AFTER INSERT ON openstaand BEGIN INSERT INTO claimstand (post, pot, jaar, datum, bedrag_cent) VALUES (NEW.post, NEW.pot, NEW.jaar, NEW.datum, NEW.bedrag_cent) ON CONFLICT (post, pot, jaar, datum) DO UPDATE SET bedrag_cent = bedrag_cent + excluded.bedrag_cent; END;
CREATE TRIGGER openstaand_telt_om AFTER UPDATE ON openstaand BEGIN UPDATE claimstand SET bedrag_cent = bedrag_cent + NEW.bedrag_cent - OLD.bedrag_cent WHERE post = NEW.post AND pot = NEW.pot AND jaar = NEW.jaar AND datum = NEW.datum; END;
CREATE TRIGGER overgang_staat_open AFTER INSERT ON overgang BEGIN INSERT INTO openstaand (plan, datum, post, pot, jaar, bedrag_cent) SELECT plan, datum, post, pot, jaar, sum(bedrag) FROM openstaand_verschil WHERE plan = NEW.plan GROUP BY plan, datum, post, pot, jaar HAVING sum(bedrag) <> 0 ON CONFLICT (plan, datum, post, pot, jaar) DO UPDATE SET bedrag_cent = bedrag_cent + excluded.bedrag_cent; END;
CREATE TRIGGER planversie_staat_open AFTER INSERT ON planversie WHEN EXISTS (SELECT 1 FROM overgang WHERE plan = NEW.plan) BEGIN INSERT INTO openstaand (plan, datum, post, pot, jaar, bedrag_cent) SELECT plan, datum, post, pot, jaar, sum(bedrag) FROM openstaand_verschil WHERE plan = NEW.plan GROUP BY plan, datum, post, pot, jaar HAVING sum(bedrag) <> 0 ON CONFLICT (plan, datum, post, pot, jaar) DO UPDATE SET bedrag_cent = bedrag_cent + excluded.bedrag_cent; END;
CREATE TRIGGER aanvraagopgave_staat_open AFTER INSERT ON aanvraagopgave WHEN EXISTS (SELECT 1 FROM overgang WHERE plan = NEW.plan) BEGIN INSERT INTO openstaand (plan, datum, post, pot, jaar, bedrag_cent) SELECT plan, datum, post, pot, jaar, sum(bedrag) FROM openstaand_verschil WHERE plan = NEW.plan GROUP BY plan, datum, post, pot, jaar HAVING sum(bedrag) <> 0 ON CONFLICT (plan, datum, post, pot, jaar) DO UPDATE SET bedrag_cent = bedrag_cent + excluded.bedrag_cent; END;
-- Lines are written from the last to the first, so that the first one makes them complete.
CREATE TRIGGER aanvraagregel_is_compleet BEFORE INSERT ON aanvraagregel WHEN EXISTS (SELECT 1 FROM aanvraagregel WHERE plan = NEW.plan AND versie = NEW.versie AND volgnr <= NEW.volgnr) BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER aanvraagregel_staat_open AFTER INSERT ON aanvraagregel WHEN NEW.volgnr = 1 AND EXISTS (SELECT 1 FROM overgang WHERE plan = NEW.plan) BEGIN INSERT INTO openstaand (plan, datum, post, pot, jaar, bedrag_cent) SELECT plan, datum, post, pot, jaar, sum(bedrag) FROM openstaand_verschil WHERE plan = NEW.plan GROUP BY plan, datum, post, pot, jaar HAVING sum(bedrag) <> 0 ON CONFLICT (plan, datum, post, pot, jaar) DO UPDATE SET bedrag_cent = bedrag_cent + excluded.bedrag_cent; END;
-- An approved plan that was granted money asks the same after any other entry, so most entries change nothing here.
CREATE TRIGGER boeking_staat_open AFTER INSERT ON boeking WHEN NEW.rekening IN ('gereserveerd', 'toegekend') AND EXISTS (SELECT 1 FROM overgang WHERE plan = NEW.plan) AND NOT (EXISTS (SELECT 1 FROM boeking WHERE plan = NEW.plan AND volgnr < NEW.volgnr AND rekening = 'toegekend' AND datum <= NEW.datum) AND EXISTS (SELECT 1 FROM overgang WHERE plan = NEW.plan AND naar = 'goedgekeurd' AND datum <= NEW.datum AND volgnr = (SELECT max(volgnr) FROM overgang WHERE plan = NEW.plan))) BEGIN INSERT INTO openstaand (plan, datum, post, pot, jaar, bedrag_cent) SELECT plan, datum, post, pot, jaar, sum(bedrag) FROM openstaand_verschil WHERE plan = NEW.plan GROUP BY plan, datum, post, pot, jaar HAVING sum(bedrag) <> 0 ON CONFLICT (plan, datum, post, pot, jaar) DO UPDATE SET bedrag_cent = bedrag_cent + excluded.bedrag_cent; END;
CREATE TRIGGER pot_staat_open AFTER INSERT ON pot BEGIN INSERT INTO openstaand (plan, datum, post, pot, jaar, bedrag_cent) SELECT plan, datum, post, pot, jaar, sum(bedrag) FROM openstaand_verschil WHERE TRUE GROUP BY plan, datum, post, pot, jaar HAVING sum(bedrag) <> 0 ON CONFLICT (plan, datum, post, pot, jaar) DO UPDATE SET bedrag_cent = bedrag_cent + excluded.bedrag_cent; END;
-- What is there already.
INSERT INTO openstaand (plan, datum, post, pot, jaar, bedrag_cent) SELECT plan, datum, post, pot, jaar, sum(bedrag) FROM openstaand_verschil WHERE TRUE GROUP BY plan, datum, post, pot, jaar HAVING sum(bedrag) <> 0 ON CONFLICT (plan, datum, post, pot, jaar) DO UPDATE SET bedrag_cent = bedrag_cent + excluded.bedrag_cent;

-- Append-only, as in 0001.
CREATE TRIGGER openstaand_verdwijnt_niet BEFORE DELETE ON openstaand BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER claimstand_verdwijnt_niet BEFORE DELETE ON claimstand BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
