-- What is past its retention period may go, and nothing else. How such a file must look: see 0001.
-- The logboek has to say so in the same transaction: it goes only while that row is the last of its chain.

-- A judgement that was never submitted.
DROP TRIGGER beoordeling_verdwijnt_niet;
CREATE TRIGGER beoordeling_verdwijnt_niet BEFORE DELETE ON beoordeling WHEN OLD.stand <> 'concept' OR NOT EXISTS (SELECT 1 FROM ketenkop JOIN logboek USING (keten, volgnr) WHERE keten = 'plan:' || OLD.plan || '/' || OLD.persoon AND handeling = 'concept-opgeruimd' AND inhoud ->> '$.van.beoordeling' IS OLD.id) BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;

-- An answer that was kept for who repeats a request.
CREATE TRIGGER idempotentie_verdwijnt_niet BEFORE DELETE ON idempotentie WHEN OLD.aangemaakt >= ifnull((SELECT inhoud ->> '$.naar.voor' FROM ketenkop JOIN logboek USING (keten, volgnr) WHERE keten = 'dienst' AND handeling = 'antwoorden-opgeruimd'), '') BEGIN SELECT RAISE(ABORT, 'alleen_toevoegen'); END;
