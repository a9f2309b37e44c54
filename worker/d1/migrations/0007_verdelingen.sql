-- Allocation scenarios as they were frozen. How such a file must look: see 0001.

-- The sealed text itself, and what a list says of it. The same text counts once per organisation.
CREATE TABLE verdeling (
  volgnr INTEGER PRIMARY KEY,
  organisatie TEXT NOT NULL REFERENCES organisatie (id),
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  inhoud TEXT NOT NULL CHECK (json_valid(inhoud)),
  kader TEXT NOT NULL GENERATED ALWAYS AS (inhoud ->> '$.portefeuille.kader.id') STORED,
  kaderversie INTEGER NOT NULL GENERATED ALWAYS AS (inhoud ->> '$.portefeuille.kader.versie') STORED,
  peildatum TEXT NOT NULL GENERATED ALWAYS AS (inhoud ->> '$.portefeuille.peildatum') STORED,
  aanpak TEXT NOT NULL GENERATED ALWAYS AS (ifnull(inhoud ->> '$.totstandkoming.regel', inhoud ->> '$.totstandkoming.soort')) STORED,
  plannen INTEGER NOT NULL GENERATED ALWAYS AS (json_array_length(inhoud, '$.keuze')) STORED,
  bedrag_cent INTEGER NOT NULL GENERATED ALWAYS AS (inhoud ->> '$.bedrag') STORED,
  persoon TEXT NOT NULL,
  datum TEXT NOT NULL CHECK (datum IS date(datum)),
  UNIQUE (organisatie, hash),
  FOREIGN KEY (kader, kaderversie) REFERENCES kaderversie (id, versie)
) STRICT;

-- Append-only, as in 0001.
CREATE TRIGGER verdeling_blijft BEFORE UPDATE ON verdeling BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER verdeling_verdwijnt_niet BEFORE DELETE ON verdeling BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
CREATE TRIGGER verdeling_vervangt_niet BEFORE INSERT ON verdeling WHEN EXISTS (SELECT 1 FROM verdeling WHERE organisatie = NEW.organisatie AND hash = NEW.hash) BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
