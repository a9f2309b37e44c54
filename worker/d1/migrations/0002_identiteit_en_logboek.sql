-- Whose plan it is, who declared what about it, and who did what. How such a file must look: see 0001.
-- A person is a pseudonym everywhere. No name and no account id is kept.

-- An organisation is recognised by its Entra tenant. Its kind says which roles its people can have.
CREATE TABLE organisatie (
  id TEXT NOT NULL PRIMARY KEY,
  naam TEXT NOT NULL,
  soort TEXT NOT NULL CHECK (soort IN ('verzekeraar', 'gemeente', 'nza', 'gremium', 'beheer')),
  tenant TEXT NOT NULL UNIQUE CHECK (tenant IS lower(tenant) AND length(tenant) = 36),
  UNIQUE (id, soort)
) STRICT, WITHOUT ROWID;

CREATE TABLE dossier (
  plan TEXT NOT NULL PRIMARY KEY CHECK (length(plan) BETWEEN 1 AND 40),
  soort TEXT NOT NULL CHECK (soort IN ('doorbraakplan', 'transformatieplan', 'regioplan-sociaal-domein')),
  aangemaakt TEXT NOT NULL CHECK (aangemaakt IS strftime('%Y-%m-%dT%H:%M:%fZ', aangemaakt))
) STRICT, WITHOUT ROWID;

-- Each role once per plan: so at most two insurers and one municipality, and each organisation in one role. Another
-- insurer can take over as the coordinating one, but there is always one.
CREATE TABLE dossierpartij (
  plan TEXT NOT NULL REFERENCES dossier (plan),
  organisatie TEXT NOT NULL,
  partijrol TEXT NOT NULL CHECK (partijrol IN ('coordinerend', 'marktleider', 'medebeoordelaar')),
  soort TEXT NOT NULL GENERATED ALWAYS AS (iif(partijrol = 'medebeoordelaar', 'gemeente', 'verzekeraar')) STORED,
  PRIMARY KEY (plan, partijrol),
  UNIQUE (plan, organisatie),
  FOREIGN KEY (organisatie, soort) REFERENCES organisatie (id, soort)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER dossierpartij_houdt_rol BEFORE UPDATE ON dossierpartij WHEN NEW.plan <> OLD.plan OR NEW.partijrol <> OLD.partijrol BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER dossierpartij_houdt_coordinatie BEFORE DELETE ON dossierpartij WHEN OLD.partijrol = 'coordinerend' BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;

-- What someone declared about an own interest in a plan. The last one counts, the earlier ones stay. Nobody can
-- declare, and so see anything, before the plan has its coordinating insurer. (That could be a deferred reference from
-- the dossier itself, but one that fails at the end of a transaction takes the whole database object down with it.)
CREATE TABLE belangenverklaring (
  plan TEXT NOT NULL REFERENCES dossier (plan),
  persoon TEXT NOT NULL,
  volgnr INTEGER NOT NULL CHECK (volgnr >= 1),
  belang INTEGER NOT NULL CHECK (belang IN (0, 1)),
  toelichting TEXT NOT NULL CHECK (belang = 0 OR trim(toelichting) <> ''),
  datum TEXT NOT NULL CHECK (datum IS date(datum)),
  vaste_partij TEXT NOT NULL GENERATED ALWAYS AS ('coordinerend') STORED,
  PRIMARY KEY (plan, persoon, volgnr),
  FOREIGN KEY (plan, vaste_partij) REFERENCES dossierpartij (plan, partijrol)
) STRICT, WITHOUT ROWID;

-- The answer to a request that carried a key, for who sends the same request again.
CREATE TABLE idempotentie (
  wie TEXT NOT NULL,
  sleutel TEXT NOT NULL,
  verzoek_hash TEXT NOT NULL CHECK (length(verzoek_hash) = 64),
  etag TEXT NOT NULL,
  antwoord TEXT NOT NULL CHECK (json_valid(antwoord)),
  aangemaakt TEXT NOT NULL CHECK (aangemaakt IS strftime('%Y-%m-%dT%H:%M:%fZ', aangemaakt)),
  PRIMARY KEY (wie, sleutel)
) STRICT, WITHOUT ROWID;

-- The chain of hashes is a foreign key: a row exists only as the successor of exactly the row before it.
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
) STRICT, WITHOUT ROWID;
CREATE INDEX logboek_op_tijd ON logboek (tijd);

-- The last row of each chain. It refers to that row, so the end of a chain can't be cut off either.
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

-- Append-only, as in 0001. Who takes the place of a row in the logboek lost a race and is told so.
CREATE TRIGGER logboek_blijft BEFORE UPDATE ON logboek BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER logboek_verdwijnt_niet BEFORE DELETE ON logboek BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER logboek_vervangt_niet BEFORE INSERT ON logboek WHEN EXISTS (SELECT 1 FROM logboek WHERE keten = NEW.keten AND volgnr = NEW.volgnr) BEGIN SELECT RAISE(ABORT, 'versie_conflict'); END;
CREATE TRIGGER dossier_blijft BEFORE UPDATE ON dossier BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER dossier_verdwijnt_niet BEFORE DELETE ON dossier BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER dossier_vervangt_niet BEFORE INSERT ON dossier WHEN EXISTS (SELECT 1 FROM dossier WHERE plan = NEW.plan) BEGIN SELECT RAISE(ABORT, 'dossier_bestaat'); END;
CREATE TRIGGER belangenverklaring_blijft BEFORE UPDATE ON belangenverklaring BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER belangenverklaring_verdwijnt_niet BEFORE DELETE ON belangenverklaring BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER belangenverklaring_vervangt_niet BEFORE INSERT ON belangenverklaring WHEN EXISTS (SELECT 1 FROM belangenverklaring WHERE plan = NEW.plan AND persoon = NEW.persoon AND volgnr = NEW.volgnr) BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
-- A kept answer never changes. It may be removed once nobody repeats that request any more.
CREATE TRIGGER idempotentie_blijft BEFORE UPDATE ON idempotentie BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER idempotentie_vervangt_niet BEFORE INSERT ON idempotentie WHEN EXISTS (SELECT 1 FROM idempotentie WHERE wie = NEW.wie AND sleutel = NEW.sleutel) BEGIN SELECT RAISE(ABORT, 'sleutel_gebruikt'); END;
