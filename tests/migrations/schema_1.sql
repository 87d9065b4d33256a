PRAGMA application_id = 1416784240;
PRAGMA user_version = 1;
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
    length_fr INTEGER NOT NULL, length_ru INTEGER NOT NULL, length_kk INTEGER NOT NULL,
    hash INTEGER NOT NULL);
INSERT INTO memory_unit VALUES(1,'Ciné-club : « Les Choristes »','Киноклуб: «Хористы»','Киноклуб: «Хористер»',2,2,2,'u1','cine-club','cine-club',1.0,0,2,29,19,20,-7866569978191316537);
INSERT INTO memory_unit VALUES(2,'Rendez-vous vendredi 25 avril à 19 h.','Ждём вас в пятницу, 25 апреля, в 19:00.','25 сәуір, жұма күні сағат 19:00-де күтеміз.',2,2,2,'u2','cine-club','cine-club',1.0,1,3,37,39,43,-1739055392132811004);
INSERT INTO memory_unit VALUES(3,'Entrée libre.','Вход свободный.','Кіру тегін.',2,2,2,'u3','cine-club','cine-club',1.0,2,0,13,15,11,1448305195084571922);
CREATE TABLE memory_posting(
    language INTEGER NOT NULL,
    token INTEGER NOT NULL,
    batch INTEGER NOT NULL,
    units INTEGER NOT NULL,
    keys BLOB NOT NULL,
    PRIMARY KEY (language, token, batch)) WITHOUT ROWID;
INSERT INTO memory_posting VALUES(0,-9059329973689523059,1,1,X'01');
INSERT INTO memory_posting VALUES(0,-6543904621559127999,1,1,X'02');
INSERT INTO memory_posting VALUES(0,-6280536856758852886,1,1,X'03');
INSERT INTO memory_posting VALUES(0,-4264886144400038115,1,1,X'02');
INSERT INTO memory_posting VALUES(0,-3205428129285426180,1,1,X'01');
INSERT INTO memory_posting VALUES(0,-3121592018547465502,1,1,X'02');
INSERT INTO memory_posting VALUES(0,-1851192079799043109,1,1,X'01');
INSERT INTO memory_posting VALUES(0,714507680591705437,1,1,X'01');
INSERT INTO memory_posting VALUES(0,2414248137970384861,1,1,X'03');
INSERT INTO memory_posting VALUES(0,2806810405645355896,1,1,X'02');
INSERT INTO memory_posting VALUES(0,3731313763321576047,1,1,X'02');
INSERT INTO memory_posting VALUES(0,4797884291768207532,1,1,X'02');
INSERT INTO memory_posting VALUES(0,4844169074089810583,1,1,X'02');
INSERT INTO memory_posting VALUES(0,9213705785752107895,1,1,X'02');
INSERT INTO memory_posting VALUES(1,-7703966048278831321,1,1,X'01');
INSERT INTO memory_posting VALUES(1,-5889079058800521795,1,1,X'02');
INSERT INTO memory_posting VALUES(1,-4243872550771054558,1,1,X'01');
INSERT INTO memory_posting VALUES(1,203570762200370148,1,1,X'03');
INSERT INTO memory_posting VALUES(1,736842018384096153,1,1,X'02');
INSERT INTO memory_posting VALUES(1,2806810405645355896,1,1,X'02');
INSERT INTO memory_posting VALUES(1,4992187206323309589,1,1,X'02');
INSERT INTO memory_posting VALUES(1,5950481159411811270,1,1,X'02');
INSERT INTO memory_posting VALUES(1,6916051387752363449,1,1,X'02');
INSERT INTO memory_posting VALUES(1,7278339762827005898,1,1,X'03');
INSERT INTO memory_posting VALUES(1,8011665033493028290,1,1,X'02');
INSERT INTO memory_posting VALUES(1,9213705785752107895,1,1,X'02');
INSERT INTO memory_posting VALUES(2,-8365665279919979224,1,1,X'03');
INSERT INTO memory_posting VALUES(2,-8093644041583715643,1,1,X'02');
INSERT INTO memory_posting VALUES(2,-8067352028501651186,1,1,X'02');
INSERT INTO memory_posting VALUES(2,-7703966048278831321,1,1,X'01');
INSERT INTO memory_posting VALUES(2,-7037234228425348917,1,1,X'02');
INSERT INTO memory_posting VALUES(2,-6425596596318739716,1,1,X'02');
INSERT INTO memory_posting VALUES(2,-5889079058800521795,1,1,X'02');
INSERT INTO memory_posting VALUES(2,-686912143560376284,1,1,X'01');
INSERT INTO memory_posting VALUES(2,269273320432883786,1,1,X'02');
INSERT INTO memory_posting VALUES(2,1393288656034927686,1,1,X'02');
INSERT INTO memory_posting VALUES(2,2806810405645355896,1,1,X'02');
INSERT INTO memory_posting VALUES(2,2931739503276913756,1,1,X'03');
INSERT INTO memory_posting VALUES(2,9213705785752107895,1,1,X'02');
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
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('memory_unit',3);
CREATE INDEX history_of_unit ON history(document, unit);
CREATE INDEX memory_by_hash ON memory_unit(hash);
CREATE INDEX memory_by_place ON memory_unit(document, id) WHERE document <> '';
CREATE INDEX memory_by_length_fr ON memory_unit(length_fr) WHERE length_fr > 0;
CREATE INDEX memory_by_length_ru ON memory_unit(length_ru) WHERE length_ru > 0;
CREATE INDEX memory_by_length_kk ON memory_unit(length_kk) WHERE length_kk > 0;
COMMIT;
