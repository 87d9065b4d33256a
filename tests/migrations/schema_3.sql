PRAGMA application_id = 1416784240;
PRAGMA user_version = 3;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE document(
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 2));
INSERT INTO document VALUES(1,'cine-club',0);
CREATE TABLE document_property(
    document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (document, position)) WITHOUT ROWID;
INSERT INTO document_property VALUES(1,0,'channel','instagram');
CREATE TABLE block(
    document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 8),
    level INTEGER NOT NULL,
    label_fr TEXT NOT NULL, label_ru TEXT NOT NULL, label_kk TEXT NOT NULL,
    box TEXT NOT NULL,
    PRIMARY KEY (document, position)) WITHOUT ROWID;
INSERT INTO block VALUES(1,0,0,0,'','','','');
INSERT INTO block VALUES(1,1,0,0,'','','','');
INSERT INTO block VALUES(1,2,0,0,'','','','');
CREATE TABLE unit(
    key INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    block INTEGER NOT NULL,
    gap_fr TEXT NOT NULL, gap_ru TEXT NOT NULL, gap_kk TEXT NOT NULL,
    confidence REAL NOT NULL,
    UNIQUE (document, id));
INSERT INTO unit VALUES(1,1,'u1',0,0,' ',' ',' ',1.0);
INSERT INTO unit VALUES(3,1,'u3',2,2,' ',' ',' ',1.0);
INSERT INTO unit VALUES(4,1,'u2',1,1,' ',' ',' ',1.0);
CREATE TABLE unit_property(
    unit INTEGER NOT NULL REFERENCES unit ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (unit, position)) WITHOUT ROWID;
INSERT INTO unit_property VALUES(1,0,'max','80');
CREATE TABLE variant(
    unit INTEGER NOT NULL REFERENCES unit ON DELETE CASCADE,
    language INTEGER NOT NULL CHECK (language BETWEEN 0 AND 2),
    text TEXT NOT NULL,
    state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 4),
    origin TEXT NOT NULL,
    author TEXT NOT NULL,
    revision INTEGER NOT NULL,
    behind_language INTEGER CHECK (behind_language BETWEEN 0 AND 2),
    behind_revision INTEGER,
    behind_change TEXT,
    PRIMARY KEY (unit, language)) WITHOUT ROWID;
INSERT INTO variant VALUES(1,0,'Ciné-club : « Les Choristes »',2,'','Marie',1,NULL,NULL,NULL);
INSERT INTO variant VALUES(1,1,'Киноклуб: «Хористы»',2,'','Marie',1,NULL,NULL,NULL);
INSERT INTO variant VALUES(1,2,'Киноклуб: «Хористер»',2,'','Marie',1,NULL,NULL,NULL);
INSERT INTO variant VALUES(3,0,'Entrée libre.',2,'','Marie',1,NULL,NULL,NULL);
INSERT INTO variant VALUES(3,1,'Вход свободный.',2,'','Marie',1,NULL,NULL,NULL);
INSERT INTO variant VALUES(3,2,'Кіру тегін.',2,'','Marie',1,NULL,NULL,NULL);
INSERT INTO variant VALUES(4,0,'Rendez-vous vendredi 26 avril à 19 h.',1,'','Marie',2,NULL,NULL,NULL);
INSERT INTO variant VALUES(4,1,'Ждём вас в пятницу, 25 апреля, в 19:00.',4,'','Marie',1,0,2,'«25» → «26»');
INSERT INTO variant VALUES(4,2,'25 сәуір, жұма күні сағат 19:00-де күтеміз.',4,'','Marie',1,0,2,'«25» → «26»');
CREATE TABLE inline_code(
    unit INTEGER NOT NULL,
    language INTEGER NOT NULL,
    position INTEGER NOT NULL,
    begin_byte INTEGER NOT NULL,
    end_byte INTEGER NOT NULL,
    kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 2),
    id TEXT NOT NULL,
    original TEXT NOT NULL,
    PRIMARY KEY (unit, language, position),
    FOREIGN KEY (unit, language) REFERENCES variant ON DELETE CASCADE) WITHOUT ROWID;
INSERT INTO inline_code VALUES(1,0,0,0,0,0,'s1','**');
INSERT INTO inline_code VALUES(1,0,1,10,10,1,'s1','**');
CREATE TABLE history(
    key INTEGER PRIMARY KEY,
    document TEXT NOT NULL,
    unit TEXT NOT NULL,
    time TEXT NOT NULL,
    author TEXT NOT NULL,
    action TEXT NOT NULL,
    language INTEGER NOT NULL CHECK (language BETWEEN 0 AND 2),
    revision INTEGER NOT NULL,
    state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 4),
    text TEXT NOT NULL);
INSERT INTO history VALUES(1,'cine-club','u1','2026-11-23T00:09:38.269Z','Marie','save',0,1,2,'Ciné-club : « Les Choristes »');
INSERT INTO history VALUES(2,'cine-club','u1','2026-11-23T00:09:38.269Z','Marie','save',1,1,2,'Киноклуб: «Хористы»');
INSERT INTO history VALUES(3,'cine-club','u1','2026-11-23T00:09:38.269Z','Marie','save',2,1,2,'Киноклуб: «Хористер»');
INSERT INTO history VALUES(4,'cine-club','u2','2026-11-23T00:09:38.269Z','Marie','save',0,1,2,'Rendez-vous vendredi 25 avril à 19 h.');
INSERT INTO history VALUES(5,'cine-club','u2','2026-11-23T00:09:38.269Z','Marie','save',1,1,2,'Ждём вас в пятницу, 25 апреля, в 19:00.');
INSERT INTO history VALUES(6,'cine-club','u2','2026-11-23T00:09:38.269Z','Marie','save',2,1,2,'25 сәуір, жұма күні сағат 19:00-де күтеміз.');
INSERT INTO history VALUES(7,'cine-club','u3','2026-11-23T00:09:38.269Z','Marie','save',0,1,2,'Entrée libre.');
INSERT INTO history VALUES(8,'cine-club','u3','2026-11-23T00:09:38.269Z','Marie','save',1,1,2,'Вход свободный.');
INSERT INTO history VALUES(9,'cine-club','u3','2026-11-23T00:09:38.269Z','Marie','save',2,1,2,'Кіру тегін.');
INSERT INTO history VALUES(10,'cine-club','u2','2026-11-23T00:09:38.271Z','Дана','approve',0,1,4,'Rendez-vous vendredi 25 avril à 19 h.');
INSERT INTO history VALUES(11,'cine-club','u2','2026-11-23T00:09:38.271Z','Дана','approve',1,1,4,'Ждём вас в пятницу, 25 апреля, в 19:00.');
INSERT INTO history VALUES(12,'cine-club','u2','2026-11-23T00:09:38.271Z','Дана','approve',2,1,4,'25 сәуір, жұма күні сағат 19:00-де күтеміз.');
INSERT INTO history VALUES(13,'cine-club','u2','2026-11-23T00:09:38.272Z','Marie','save',0,2,1,'Rendez-vous vendredi 26 avril à 19 h.');
CREATE TABLE memory_unit(
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    fr TEXT NOT NULL, ru TEXT NOT NULL, kk TEXT NOT NULL,
    state_fr INTEGER NOT NULL, state_ru INTEGER NOT NULL, state_kk INTEGER NOT NULL,
    id TEXT NOT NULL,
    document TEXT NOT NULL,
    origin TEXT NOT NULL,
    confidence REAL NOT NULL,
    previous INTEGER NOT NULL, next INTEGER NOT NULL,
    hash INTEGER NOT NULL, author TEXT NOT NULL DEFAULT '', created INTEGER NOT NULL DEFAULT 0, changed INTEGER NOT NULL DEFAULT 0, properties TEXT NOT NULL DEFAULT '');
INSERT INTO memory_unit VALUES(2,'Rendez-vous vendredi 25 avril à 19 h.','Ждём вас в пятницу, 25 апреля, в 19:00.','25 сәуір, жұма күні сағат 19:00-де күтеміз.',2,2,2,'u2','cine-club','cine-club',1.0,1,3,-1739055392132811004,'',0,0,'');
INSERT INTO memory_unit VALUES(3,'Entrée libre.','Вход свободный.','Кіру тегін.',2,2,2,'u3','cine-club','cine-club',1.0,2,0,1448305195084571922,'Marie',0,1795596560135,'');
CREATE TABLE concept(
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    subject TEXT NOT NULL,
    definition TEXT NOT NULL);
INSERT INTO concept VALUES(1,'c1','cinéma','');
CREATE TABLE term(
    concept INTEGER NOT NULL REFERENCES concept ON DELETE CASCADE,
    language INTEGER NOT NULL CHECK (language BETWEEN 0 AND 2),
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    status INTEGER NOT NULL CHECK (status BETWEEN 0 AND 3),
    part_of_speech TEXT NOT NULL,
    gender TEXT NOT NULL,
    note TEXT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (concept, language, position)) WITHOUT ROWID;
INSERT INTO term VALUES(1,0,0,'ciné-club',0,'noun','m','','');
INSERT INTO term VALUES(1,1,0,'киноклуб',0,'','','','');
INSERT INTO term VALUES(1,2,0,'киноклуб',1,'','','','');
CREATE TABLE memory_store(number INTEGER NOT NULL);
INSERT INTO memory_store VALUES(4711);
CREATE TABLE memory_change(
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    unit INTEGER NOT NULL UNIQUE);
INSERT INTO memory_change VALUES(1,3);
INSERT INTO memory_change VALUES(2,1);
CREATE TABLE memory_history(
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    time INTEGER NOT NULL,
    author TEXT NOT NULL,
    action TEXT NOT NULL,
    undoes INTEGER REFERENCES memory_history,
    undone_by INTEGER REFERENCES memory_history);
INSERT INTO memory_history VALUES(1,1795596560135,'Marie','edit',NULL,NULL);
INSERT INTO memory_history VALUES(2,1795596560526,'Дана','delete',NULL,NULL);
CREATE TABLE memory_version(
    change INTEGER NOT NULL REFERENCES memory_history,
    key INTEGER NOT NULL,
    is_after INTEGER NOT NULL CHECK (is_after BETWEEN 0 AND 1),
    fr TEXT NOT NULL, ru TEXT NOT NULL, kk TEXT NOT NULL,
    state_fr INTEGER NOT NULL, state_ru INTEGER NOT NULL, state_kk INTEGER NOT NULL,
    id TEXT NOT NULL,
    document TEXT NOT NULL,
    origin TEXT NOT NULL,
    confidence REAL NOT NULL,
    previous INTEGER NOT NULL, next INTEGER NOT NULL,
    author TEXT NOT NULL,
    created INTEGER NOT NULL, changed INTEGER NOT NULL,
    properties TEXT NOT NULL,
    PRIMARY KEY (change, key, is_after)) WITHOUT ROWID;
INSERT INTO memory_version VALUES(1,3,0,'Entrée libre.','Вход свободный.','Кіру ақысыз.',2,2,2,'u3','cine-club','cine-club',1.0,2,0,'',0,0,'');
INSERT INTO memory_version VALUES(1,3,1,'Entrée libre.','Вход свободный.','Кіру тегін.',2,2,2,'u3','cine-club','cine-club',1.0,2,0,'Marie',0,1795596560135,'');
INSERT INTO memory_version VALUES(2,1,0,'Ciné-club : « Les Choristes »','Киноклуб: «Хористы»','Киноклуб: «Хористер»',2,2,2,'u1','cine-club','cine-club',1.0,0,2,'',0,0,'');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('memory_unit',3);
INSERT INTO sqlite_sequence VALUES('memory_history',2);
INSERT INTO sqlite_sequence VALUES('memory_change',2);
CREATE INDEX history_of_unit ON history(document, unit);
CREATE INDEX memory_by_hash ON memory_unit(hash);
CREATE INDEX memory_by_place ON memory_unit(document, id) WHERE document <> '';
CREATE TRIGGER memory_unit_changed AFTER UPDATE OF fr, ru, kk, state_fr, state_ru, state_kk, confidence ON memory_unit
    BEGIN INSERT OR REPLACE INTO memory_change(unit) VALUES (OLD.key); END;
CREATE TRIGGER memory_unit_deleted AFTER DELETE ON memory_unit
    BEGIN INSERT OR REPLACE INTO memory_change(unit) VALUES (OLD.key); END;
CREATE INDEX memory_by_id ON memory_unit(id);
CREATE INDEX memory_version_of_unit ON memory_version(key);
CREATE INDEX memory_version_by_id ON memory_version(id);
COMMIT;
