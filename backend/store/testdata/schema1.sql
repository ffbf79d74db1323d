-- A workspace as the first released Lintel left it: a round, two people, a session.
PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE acceptances (
  round TEXT NOT NULL,
  bid TEXT NOT NULL,
  place INTEGER NOT NULL,
  flag TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (round, bid, place),
  FOREIGN KEY (round, bid) REFERENCES bids ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO "acceptances" VALUES('ettf-2016-17','E1',0,'revenue-unfunded','within the 2018/19 allocation');
CREATE TABLE account_roles (
  account INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE,
  role TEXT NOT NULL,
  round TEXT NOT NULL,
  PRIMARY KEY (account, role, round)
) STRICT, WITHOUT ROWID;
INSERT INTO "account_roles" VALUES(1,'scorer','ettf-2016-17');
INSERT INTO "account_roles" VALUES(2,'admin','');
CREATE TABLE accounts (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL DEFAULT 1,
  email TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  password TEXT NOT NULL
) STRICT;
INSERT INTO "accounts" VALUES(1,1,'ann@example.nhs.uk','Ann Lee','$argon2id$v=19$m=7168,t=5,p=1$H9V+9rMX6bUL/sN1G8jhxg$EsnTe/EKV3d2g5btfsoeLAcQ0M7X9dVsnorTt/9lOeE');
INSERT INTO "accounts" VALUES(2,1,'bob@example.nhs.uk','Bob Roe','$argon2id$v=19$m=7168,t=5,p=1$5RKABT9B5cBzyw1ieghXcw$Pk/NUHr8f+9cnj7jOxBlYAMOy7KFypQgl1GgIq9DVgs');
CREATE TABLE agreed (
  round TEXT NOT NULL REFERENCES rounds ON DELETE CASCADE,
  place INTEGER NOT NULL,
  ref TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (round, place),
  FOREIGN KEY (round, ref) REFERENCES bids DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE anchors (
  round TEXT NOT NULL,
  criterion TEXT NOT NULL,
  place INTEGER NOT NULL,
  score INTEGER NOT NULL,
  text TEXT NOT NULL,
  value INTEGER,
  PRIMARY KEY (round, criterion, place),
  FOREIGN KEY (round, criterion) REFERENCES criteria ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO "anchors" VALUES('ettf-2016-17','access',0,0,'no change',NULL);
INSERT INTO "anchors" VALUES('ettf-2016-17','access',1,300,'evenings too',NULL);
INSERT INTO "anchors" VALUES('ettf-2016-17','access',2,400,'seven days, evenings, for a whole locality',NULL);
CREATE TABLE audit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  action TEXT NOT NULL,
  round TEXT NOT NULL,
  subject TEXT NOT NULL,
  before TEXT,
  after TEXT,
  reason TEXT NOT NULL,
  prev TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
INSERT INTO "audit" VALUES(1,'2026-11-22T00:39:30.619Z','command line','imported','ettf-2016-17','round',NULL,'{"phase":"preparing","commissioner":{"code":"03X","name":"NHS Example CCG","level":"delegated"},"round":{"name":"ETTF 2016/17","fund":"ETTF","deadline":"2016-06-30","first_year":"2016/17","horizon_years":5,"directions":"2013","cohorts":[{"number":1,"deadline":"2017-03-31","value":100},{"number":2,"deadline":"2019-03-31","value":60},{"number":3,"deadline":null,"value":0}],"gates":["site secured","planning granted"],"gate_penalty":10,"capital_limit":{"2016/17":2500000},"revenue_limit":{"2016/17":60000,"2017/18":60000,"2018/19":60000},"commitments":[{"name":"Mill Lane rent review","annual":12000,"from":"2016/17","years":15}],"strategies":["local estates strategy"]},"criteria":[{"code":"access","name":"Extended access","weight":25,"scale":{"worst":0,"best":4},"core":true,"levels":[{"score":0,"text":"no change"},{"score":3,"text":"evenings too"},{"score":4,"text":"seven days, evenings, for a whole locality"}]},{"code":"capacity","name":"Capacity","weight":25,"scale":{"worst":0,"best":4},"core":true},{"code":"training","name":"Training","weight":30,"scale":{"worst":0,"best":10},"kinds":["estates"]},{"code":"deliverability","name":"Deliverability by cohort deadline","weight":20,"scale":{"worst":0,"best":100},"computed":"cohort"}],"practices":["A81001","A81002"],"premises":["P1","P/2"],"bids":["E1","E/2 +1","T1"],"agreed":[]}','','','b39b01f756c4762c2fa0420ee057cc04648ab2cff5c65694aab6489181fb566e');
INSERT INTO "audit" VALUES(2,'2026-11-22T00:39:30.619Z','command line','imported','','practice A81001',NULL,'{"code":"A81001","name":"Mill Lane Surgery","list_size":8120,"locality":"North","contract":{"type":"APMS","end":"2019-03-31"}}','','b39b01f756c4762c2fa0420ee057cc04648ab2cff5c65694aab6489181fb566e','77349f92f8ab77a22e47606bb328a3389e4e2eef256970be62dc22d02349306d');
INSERT INTO "audit" VALUES(3,'2026-11-22T00:39:30.619Z','command line','imported','','practice A81002',NULL,'{"code":"A81002","name":"Bridge Street Practice","list_size":4300,"locality":"South"}','','77349f92f8ab77a22e47606bb328a3389e4e2eef256970be62dc22d02349306d','d6b222e8142f159860cbcd4c086a1b3a2245d4fa167cc00bedd9f2634ddbb8a7');
INSERT INTO "audit" VALUES(4,'2026-11-22T00:39:30.619Z','command line','imported','','premises P1',NULL,'{"id":"P1","name":"Mill Lane","postcode":"TS18 1HU","locality":"North","practices":["A81001"],"tenure":"leased","lease_end":"2022-03-31","rent":40000,"gia_m2":640,"nia_m2":510.5,"blocks":[{"name":"main","life_years":20,"backlog":{"high":0,"significant":42000,"moderate":8000,"low":1000}}],"surveys":[{"date":"2015-11-02","surveyor":"J. Ŵyn \u0026 Łoś","facets":{"condition":"C","suitability":"CX","space":"O","quality":"C","compliance":"B"},"cost_to_b":{"condition":85000,"total":120000}}]}','','d6b222e8142f159860cbcd4c086a1b3a2245d4fa167cc00bedd9f2634ddbb8a7','8235a7eff9f6961223bcc9fe352cb5ce4d088604cd8c7903e9e854923fa9bc84');
INSERT INTO "audit" VALUES(5,'2026-11-22T00:39:30.619Z','command line','imported','','premises P/2',NULL,'{"id":"P/2","name":"Bridge Street","practices":["A81002"],"tenure":"owner-occupied"}','','8235a7eff9f6961223bcc9fe352cb5ce4d088604cd8c7903e9e854923fa9bc84','94bdaf91fb5ceb9109895156b66aa40da64ab86ba1511010d172576230794f57');
INSERT INTO "audit" VALUES(6,'2026-11-22T00:39:30.619Z','command line','imported','ettf-2016-17','bid E1',NULL,'{"ref":"E1","title":"Extend Mill Lane","kind":"estates","scheme":"extension","premises":["P1"],"practices":["A81001"],"population":8120,"cohort":2,"starts":"2016-10-01","completes":"2018-06-30","gates":{"planning granted":false,"site secured":true},"tests":{"patient engagement":{"result":"pass","note":"two meetings, 70 people, half for"}},"alignment":{"local estates strategy":{"fit":"strong","note":"hub for the north"}},"capital":[{"year":"2016/17","amount":400000,"item":"works"}],"funding":[{"source":"grant","amount":264000},{"source":"practice","amount":136000}],"revenue":[{"item":"notional rent","before":40000,"after":65000,"from":"2018/19","years":20,"payer":"commissioner","abated":true},{"item":"business rates","annual":9000,"from":"2018/19","years":20,"payer":"commissioner","funded":true}],"requires":["T1"],"other_route":"none; closes if unfunded","scores":{"access":3,"capacity":4,"training":5},"accepted":[{"flag":"revenue-unfunded","reason":"within the 2018/19 allocation"}]}','','94bdaf91fb5ceb9109895156b66aa40da64ab86ba1511010d172576230794f57','0952e983497f50b1beddd9c460e90b834c943c23482cbae26a973e266313ac46');
INSERT INTO "audit" VALUES(7,'2026-11-22T00:39:30.619Z','command line','imported','ettf-2016-17','bid E/2 +1',NULL,'{"ref":"E/2 +1","title":"Rebuild Bridge Street","kind":"estates","premises":["P/2"],"practices":["A81002"],"completes":"2018-12-31","gates":{"planning granted":null,"site secured":true},"capital":[{"year":"2017/18","amount":900000}],"funding":[{"source":"grant","amount":594000}],"revenue":[{"item":"rent","annual":70000,"from":"2018/19","years":25,"payer":null}],"alternative_to":"E1","switch_by":"2016-12-31","scores":{"access":4},"scorings":[{"scorer":"finance@example.nhs.uk","criterion":"capacity","score":2,"reason":"little new"},{"scorer":"lay@example.nhs.uk","criterion":"capacity","score":3,"reason":"two rooms"},{"scorer":"gp@example.nhs.uk","criterion":"capacity","score":3}]}','','0952e983497f50b1beddd9c460e90b834c943c23482cbae26a973e266313ac46','c87ae1104aa48abd5a2ae331481277e5fdacfa630e75b428bf5d15bef79942de');
INSERT INTO "audit" VALUES(8,'2026-11-22T00:39:30.619Z','command line','imported','ettf-2016-17','bid T1',NULL,'{"ref":"T1","title":"Remote consultations","kind":"technology","practices":["A81001","A81002"],"population":12420,"cohort":1,"starts":"2016-09-01","completes":"2017-02-28","gates":{"planning granted":null,"site secured":null},"capital":[{"year":"2016/17","amount":60000.5}],"funding":[{"source":"grant","amount":60000.5}],"revenue":[{"item":"licences","annual":15000,"from":"2017/18","payer":"commissioner","funded":true}],"scores":{"access":4,"capacity":2}}','','c87ae1104aa48abd5a2ae331481277e5fdacfa630e75b428bf5d15bef79942de','258b03fe1ea9bcbc7d5e98f94f321c4569670f9d992f6bd1340cf2e172cfa6a1');
INSERT INTO "audit" VALUES(9,'2026-11-22T00:39:30.716Z','command line','added','','account ann@example.nhs.uk',NULL,'{"email":"ann@example.nhs.uk","name":"Ann Lee","roles":[{"role":"scorer","round":"ettf-2016-17"}]}','','258b03fe1ea9bcbc7d5e98f94f321c4569670f9d992f6bd1340cf2e172cfa6a1','d663c8fdd8715906c28cfc9af58db509b61ea66c0619ffd75916d0cddde197bc');
INSERT INTO "audit" VALUES(10,'2026-11-22T00:39:30.798Z','command line','added','','account bob@example.nhs.uk',NULL,'{"email":"bob@example.nhs.uk","name":"Bob Roe","roles":[{"role":"admin"}]}','','d663c8fdd8715906c28cfc9af58db509b61ea66c0619ffd75916d0cddde197bc','aa5c73f2e59c165910d688f818eaeeb363370a2c4ee61c923618aabb8e03e417');
INSERT INTO "audit" VALUES(11,'2026-11-22T00:39:31.865Z','ann@example.nhs.uk','signed in','','account ann@example.nhs.uk',NULL,NULL,'','aa5c73f2e59c165910d688f818eaeeb363370a2c4ee61c923618aabb8e03e417','1f302f430da81df02fbcb732caff42f6db8831441c14b17304d3dbd8898786d8');
CREATE TABLE bid_alignments (
  round TEXT NOT NULL,
  bid TEXT NOT NULL,
  strategy TEXT NOT NULL,
  fit TEXT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (round, bid, strategy),
  FOREIGN KEY (round, bid) REFERENCES bids ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO "bid_alignments" VALUES('ettf-2016-17','E1','local estates strategy','strong','hub for the north');
CREATE TABLE bid_gates (
  round TEXT NOT NULL,
  bid TEXT NOT NULL,
  gate TEXT NOT NULL,
  passed INTEGER,                  -- NULL: does not apply
  PRIMARY KEY (round, bid, gate),
  FOREIGN KEY (round, bid) REFERENCES bids ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO "bid_gates" VALUES('ettf-2016-17','E/2 +1','planning granted',NULL);
INSERT INTO "bid_gates" VALUES('ettf-2016-17','E/2 +1','site secured',1);
INSERT INTO "bid_gates" VALUES('ettf-2016-17','E1','planning granted',0);
INSERT INTO "bid_gates" VALUES('ettf-2016-17','E1','site secured',1);
INSERT INTO "bid_gates" VALUES('ettf-2016-17','T1','planning granted',NULL);
INSERT INTO "bid_gates" VALUES('ettf-2016-17','T1','site secured',NULL);
CREATE TABLE bid_links (
  round TEXT NOT NULL,
  bid TEXT NOT NULL,
  link TEXT NOT NULL CHECK (link IN ('requires', 'excludes')),
  place INTEGER NOT NULL,
  other TEXT NOT NULL,
  PRIMARY KEY (round, bid, link, place),
  FOREIGN KEY (round, bid) REFERENCES bids ON DELETE CASCADE,
  FOREIGN KEY (round, other) REFERENCES bids DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
INSERT INTO "bid_links" VALUES('ettf-2016-17','E1','requires',0,'T1');
CREATE TABLE bid_practices (
  round TEXT NOT NULL,
  bid TEXT NOT NULL,
  place INTEGER NOT NULL,
  practice TEXT NOT NULL,
  PRIMARY KEY (round, bid, place),
  FOREIGN KEY (round, bid) REFERENCES bids ON DELETE CASCADE,
  FOREIGN KEY (round, practice) REFERENCES round_practices DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
INSERT INTO "bid_practices" VALUES('ettf-2016-17','E/2 +1',0,'A81002');
INSERT INTO "bid_practices" VALUES('ettf-2016-17','E1',0,'A81001');
INSERT INTO "bid_practices" VALUES('ettf-2016-17','T1',0,'A81001');
INSERT INTO "bid_practices" VALUES('ettf-2016-17','T1',1,'A81002');
CREATE TABLE bid_premises (
  round TEXT NOT NULL,
  bid TEXT NOT NULL,
  place INTEGER NOT NULL,
  premises TEXT NOT NULL,
  PRIMARY KEY (round, bid, place),
  FOREIGN KEY (round, bid) REFERENCES bids ON DELETE CASCADE,
  FOREIGN KEY (round, premises) REFERENCES round_premises DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
INSERT INTO "bid_premises" VALUES('ettf-2016-17','E/2 +1',0,'P/2');
INSERT INTO "bid_premises" VALUES('ettf-2016-17','E1',0,'P1');
CREATE TABLE bid_tests (
  round TEXT NOT NULL,
  bid TEXT NOT NULL,
  test TEXT NOT NULL,
  result TEXT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (round, bid, test),
  FOREIGN KEY (round, bid) REFERENCES bids ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO "bid_tests" VALUES('ettf-2016-17','E1','patient engagement','pass','two meetings, 70 people, half for');
CREATE TABLE bids (
  round TEXT NOT NULL REFERENCES rounds ON DELETE CASCADE,
  ref TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  place INTEGER NOT NULL,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  scheme TEXT NOT NULL,
  population INTEGER,
  cohort INTEGER,
  starts TEXT NOT NULL,
  completes TEXT NOT NULL,
  confidential INTEGER NOT NULL,
  alternative_to TEXT,
  switch_by TEXT NOT NULL,
  other_route TEXT NOT NULL,
  PRIMARY KEY (round, ref),
  FOREIGN KEY (round, alternative_to) REFERENCES bids DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
INSERT INTO "bids" VALUES('ettf-2016-17','E/2 +1',1,1,'Rebuild Bridge Street','estates','',NULL,NULL,'','2018-12-31',0,'E1','2016-12-31','');
INSERT INTO "bids" VALUES('ettf-2016-17','E1',1,0,'Extend Mill Lane','estates','extension',8120,2,'2016-10-01','2018-06-30',0,NULL,'','none; closes if unfunded');
INSERT INTO "bids" VALUES('ettf-2016-17','T1',1,2,'Remote consultations','technology','',12420,1,'2016-09-01','2017-02-28',0,NULL,'','');
CREATE TABLE blocks (
  premises TEXT NOT NULL REFERENCES premises ON DELETE CASCADE,
  place INTEGER NOT NULL,
  name TEXT NOT NULL,
  life_years INTEGER,
  backlog_high INTEGER,            -- NULL: no backlog is given
  backlog_significant INTEGER,
  backlog_moderate INTEGER,
  backlog_low INTEGER,
  PRIMARY KEY (premises, place)
) STRICT, WITHOUT ROWID;
INSERT INTO "blocks" VALUES('P1',0,'main',20,0,4200000,800000,100000);
CREATE TABLE capital_lines (
  round TEXT NOT NULL,
  bid TEXT NOT NULL,
  place INTEGER NOT NULL,
  year INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  item TEXT NOT NULL,
  PRIMARY KEY (round, bid, place),
  FOREIGN KEY (round, bid) REFERENCES bids ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO "capital_lines" VALUES('ettf-2016-17','E/2 +1',0,2017,90000000,'');
INSERT INTO "capital_lines" VALUES('ettf-2016-17','E1',0,2016,40000000,'works');
INSERT INTO "capital_lines" VALUES('ettf-2016-17','T1',0,2016,6000050,'');
CREATE TABLE cohorts (
  round TEXT NOT NULL REFERENCES rounds ON DELETE CASCADE,
  place INTEGER NOT NULL,
  number INTEGER NOT NULL,
  deadline TEXT,                   -- NULL: takes whatever comes later
  value INTEGER NOT NULL,
  PRIMARY KEY (round, place)
) STRICT, WITHOUT ROWID;
INSERT INTO "cohorts" VALUES('ettf-2016-17',0,1,'2017-03-31',10000);
INSERT INTO "cohorts" VALUES('ettf-2016-17',1,2,'2019-03-31',6000);
INSERT INTO "cohorts" VALUES('ettf-2016-17',2,3,NULL,0);
CREATE TABLE commitments (
  round TEXT NOT NULL REFERENCES rounds ON DELETE CASCADE,
  place INTEGER NOT NULL,
  name TEXT NOT NULL,
  annual INTEGER NOT NULL,
  from_year INTEGER NOT NULL,
  years INTEGER NOT NULL,
  PRIMARY KEY (round, place)
) STRICT, WITHOUT ROWID;
INSERT INTO "commitments" VALUES('ettf-2016-17',0,'Mill Lane rent review',1200000,2016,15);
CREATE TABLE consensus (
  round TEXT NOT NULL,
  bid TEXT NOT NULL,
  criterion TEXT NOT NULL,
  score INTEGER NOT NULL,
  PRIMARY KEY (round, bid, criterion),
  FOREIGN KEY (round, bid) REFERENCES bids ON DELETE CASCADE,
  FOREIGN KEY (round, criterion) REFERENCES criteria DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
INSERT INTO "consensus" VALUES('ettf-2016-17','E/2 +1','access',400);
INSERT INTO "consensus" VALUES('ettf-2016-17','E1','access',300);
INSERT INTO "consensus" VALUES('ettf-2016-17','E1','capacity',400);
INSERT INTO "consensus" VALUES('ettf-2016-17','E1','training',500);
INSERT INTO "consensus" VALUES('ettf-2016-17','T1','access',400);
INSERT INTO "consensus" VALUES('ettf-2016-17','T1','capacity',200);
CREATE TABLE criteria (
  round TEXT NOT NULL REFERENCES rounds ON DELETE CASCADE,
  code TEXT NOT NULL,
  place INTEGER NOT NULL,
  name TEXT NOT NULL,
  weight INTEGER NOT NULL,
  weight_confirmed INTEGER NOT NULL DEFAULT 1,
  worst INTEGER NOT NULL,
  best INTEGER NOT NULL,
  core INTEGER NOT NULL,
  computed TEXT NOT NULL,
  PRIMARY KEY (round, code)
) STRICT, WITHOUT ROWID;
INSERT INTO "criteria" VALUES('ettf-2016-17','access',0,'Extended access',2500,1,0,400,1,'');
INSERT INTO "criteria" VALUES('ettf-2016-17','capacity',1,'Capacity',2500,1,0,400,1,'');
INSERT INTO "criteria" VALUES('ettf-2016-17','deliverability',3,'Deliverability by cohort deadline',2000,1,0,10000,0,'cohort');
INSERT INTO "criteria" VALUES('ettf-2016-17','training',2,'Training',3000,1,0,1000,0,'');
CREATE TABLE criterion_kinds (
  round TEXT NOT NULL,
  criterion TEXT NOT NULL,
  place INTEGER NOT NULL,
  kind TEXT NOT NULL,
  PRIMARY KEY (round, criterion, place),
  FOREIGN KEY (round, criterion) REFERENCES criteria ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO "criterion_kinds" VALUES('ettf-2016-17','training',0,'estates');
CREATE TABLE funding_lines (
  round TEXT NOT NULL,
  bid TEXT NOT NULL,
  place INTEGER NOT NULL,
  source TEXT NOT NULL,
  amount INTEGER NOT NULL,
  PRIMARY KEY (round, bid, place),
  FOREIGN KEY (round, bid) REFERENCES bids ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO "funding_lines" VALUES('ettf-2016-17','E/2 +1',0,'grant',59400000);
INSERT INTO "funding_lines" VALUES('ettf-2016-17','E1',0,'grant',26400000);
INSERT INTO "funding_lines" VALUES('ettf-2016-17','E1',1,'practice',13600000);
INSERT INTO "funding_lines" VALUES('ettf-2016-17','T1',0,'grant',6000050);
CREATE TABLE limits (
  round TEXT NOT NULL REFERENCES rounds ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('capital', 'revenue')),
  year INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  PRIMARY KEY (round, kind, year)
) STRICT, WITHOUT ROWID;
INSERT INTO "limits" VALUES('ettf-2016-17','capital',2016,250000000);
INSERT INTO "limits" VALUES('ettf-2016-17','revenue',2016,6000000);
INSERT INTO "limits" VALUES('ettf-2016-17','revenue',2017,6000000);
INSERT INTO "limits" VALUES('ettf-2016-17','revenue',2018,6000000);
CREATE TABLE practices (
  code TEXT PRIMARY KEY,
  version INTEGER NOT NULL DEFAULT 1,
  name TEXT NOT NULL,
  list_size INTEGER,
  locality TEXT NOT NULL,
  contract_type TEXT,              -- NULL: no contract is given
  contract_end TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "practices" VALUES('A81001',1,'Mill Lane Surgery',8120,'North','APMS','2019-03-31');
INSERT INTO "practices" VALUES('A81002',1,'Bridge Street Practice',4300,'South',NULL,'');
CREATE TABLE premises (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL DEFAULT 1,
  name TEXT NOT NULL,
  postcode TEXT NOT NULL,
  locality TEXT NOT NULL,
  tenure TEXT NOT NULL,
  lease_end TEXT NOT NULL,
  rent INTEGER,
  gia_m2 INTEGER,
  nia_m2 INTEGER,
  closing TEXT NOT NULL,
  energy_kwh INTEGER,              -- NULL: no energy is given
  energy_heated_m3 INTEGER,
  energy_type TEXT
) STRICT, WITHOUT ROWID;
INSERT INTO "premises" VALUES('P/2',1,'Bridge Street','','','owner-occupied','',NULL,NULL,NULL,'',NULL,NULL,NULL);
INSERT INTO "premises" VALUES('P1',1,'Mill Lane','TS18 1HU','North','leased','2022-03-31',4000000,64000,51050,'',NULL,NULL,NULL);
CREATE TABLE premises_practices (
  premises TEXT NOT NULL REFERENCES premises ON DELETE CASCADE,
  place INTEGER NOT NULL,
  practice TEXT NOT NULL REFERENCES practices DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (premises, place)
) STRICT, WITHOUT ROWID;
INSERT INTO "premises_practices" VALUES('P1',0,'A81001');
INSERT INTO "premises_practices" VALUES('P/2',0,'A81002');
CREATE TABLE revenue_lines (
  round TEXT NOT NULL,
  bid TEXT NOT NULL,
  place INTEGER NOT NULL,
  item TEXT NOT NULL,
  annual INTEGER,
  before INTEGER,
  after INTEGER,
  from_year INTEGER NOT NULL,
  years INTEGER NOT NULL,          -- 0: without end
  payer TEXT,                      -- NULL: nobody yet
  abated INTEGER NOT NULL,
  funded INTEGER NOT NULL,
  PRIMARY KEY (round, bid, place),
  FOREIGN KEY (round, bid) REFERENCES bids ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO "revenue_lines" VALUES('ettf-2016-17','E/2 +1',0,'rent',7000000,NULL,NULL,2018,25,NULL,0,0);
INSERT INTO "revenue_lines" VALUES('ettf-2016-17','E1',0,'notional rent',NULL,4000000,6500000,2018,20,'commissioner',1,0);
INSERT INTO "revenue_lines" VALUES('ettf-2016-17','E1',1,'business rates',900000,NULL,NULL,2018,20,'commissioner',0,1);
INSERT INTO "revenue_lines" VALUES('ettf-2016-17','T1',0,'licences',1500000,NULL,NULL,2017,0,'commissioner',0,1);
CREATE TABLE round_practices (
  round TEXT NOT NULL REFERENCES rounds ON DELETE CASCADE,
  practice TEXT NOT NULL REFERENCES practices DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL,
  PRIMARY KEY (round, practice)
) STRICT, WITHOUT ROWID;
INSERT INTO "round_practices" VALUES('ettf-2016-17','A81001',0);
INSERT INTO "round_practices" VALUES('ettf-2016-17','A81002',1);
CREATE TABLE round_premises (
  round TEXT NOT NULL REFERENCES rounds ON DELETE CASCADE,
  premises TEXT NOT NULL REFERENCES premises DEFERRABLE INITIALLY DEFERRED,
  place INTEGER NOT NULL,
  PRIMARY KEY (round, premises)
) STRICT, WITHOUT ROWID;
INSERT INTO "round_premises" VALUES('ettf-2016-17','P/2',1);
INSERT INTO "round_premises" VALUES('ettf-2016-17','P1',0);
CREATE TABLE round_words (
  round TEXT NOT NULL REFERENCES rounds ON DELETE CASCADE,
  list TEXT NOT NULL CHECK (list IN ('gate', 'strategy', 'audience')),
  place INTEGER NOT NULL,
  word TEXT NOT NULL,
  PRIMARY KEY (round, list, place)
) STRICT, WITHOUT ROWID;
INSERT INTO "round_words" VALUES('ettf-2016-17','gate',0,'site secured');
INSERT INTO "round_words" VALUES('ettf-2016-17','gate',1,'planning granted');
INSERT INTO "round_words" VALUES('ettf-2016-17','strategy',0,'local estates strategy');
CREATE TABLE rounds (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL DEFAULT 1,
  revision INTEGER NOT NULL DEFAULT 1,
  phase TEXT NOT NULL,
  commissioner_code TEXT NOT NULL,
  commissioner_name TEXT NOT NULL,
  commissioner_level TEXT NOT NULL,
  name TEXT NOT NULL UNIQUE,
  fund TEXT NOT NULL,
  deadline TEXT NOT NULL,
  approved TEXT NOT NULL,
  first_year INTEGER NOT NULL,
  horizon_years INTEGER NOT NULL,
  directions TEXT NOT NULL,
  gate_penalty INTEGER NOT NULL,
  transformational TEXT,           -- NULL: the round does not say what it means by the word
  has_settings INTEGER NOT NULL,
  discount_rate INTEGER,
  stale_years INTEGER,
  near_tie INTEGER,
  spread INTEGER,
  grant_share_max INTEGER,
  space_m2 INTEGER,
  space_patients INTEGER
) STRICT, WITHOUT ROWID;
INSERT INTO "rounds" VALUES('ettf-2016-17',1,9,'preparing','03X','NHS Example CCG','delegated','ETTF 2016/17','ETTF','2016-06-30','',2016,5,'2013',1000,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE scorings (
  round TEXT NOT NULL,
  bid TEXT NOT NULL,
  place INTEGER NOT NULL,
  scorer TEXT NOT NULL,
  criterion TEXT NOT NULL,
  score INTEGER,                   -- NULL: not scored
  reason TEXT NOT NULL,
  PRIMARY KEY (round, bid, place),
  FOREIGN KEY (round, bid) REFERENCES bids ON DELETE CASCADE,
  FOREIGN KEY (round, criterion) REFERENCES criteria DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
INSERT INTO "scorings" VALUES('ettf-2016-17','E/2 +1',0,'finance@example.nhs.uk','capacity',200,'little new');
INSERT INTO "scorings" VALUES('ettf-2016-17','E/2 +1',1,'lay@example.nhs.uk','capacity',300,'two rooms');
INSERT INTO "scorings" VALUES('ettf-2016-17','E/2 +1',2,'gp@example.nhs.uk','capacity',300,'');
CREATE TABLE sessions (
  token_hash TEXT PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE,
  created TEXT NOT NULL,
  expires TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "sessions" VALUES('d8563f7a5fd7a14b1ca3b7e269aa731043626cd18c397c0277e4d400d8434be9',1,'2026-11-22T00:39:31.865Z','2026-11-22T12:39:31.865Z');
CREATE TABLE surveys (
  premises TEXT NOT NULL REFERENCES premises ON DELETE CASCADE,
  place INTEGER NOT NULL,
  date TEXT NOT NULL,
  surveyor TEXT NOT NULL,
  condition TEXT NOT NULL,         -- a facet's letter, empty when it was not surveyed
  suitability TEXT NOT NULL,
  space TEXT NOT NULL,
  quality TEXT NOT NULL,
  compliance TEXT NOT NULL,
  environment TEXT NOT NULL,
  has_cost_to_b INTEGER NOT NULL,
  condition_to_b INTEGER,
  suitability_to_b INTEGER,
  space_to_b INTEGER,
  quality_to_b INTEGER,
  compliance_to_b INTEGER,
  environment_to_b INTEGER,
  total_to_b INTEGER,
  PRIMARY KEY (premises, place)
) STRICT, WITHOUT ROWID;
INSERT INTO "surveys" VALUES('P1',0,'2015-11-02','J. Ŵyn & Łoś','C','CX','O','C','B','',1,8500000,NULL,NULL,NULL,NULL,NULL,12000000);
CREATE INDEX audit_subject ON audit (round, subject);
CREATE TRIGGER audit_never_changes BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the record never changes'); END;
CREATE TRIGGER audit_never_shrinks BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the record never shrinks'); END;
CREATE TRIGGER audit_never_replaces BEFORE INSERT ON audit
WHEN EXISTS (SELECT 1 FROM audit WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'the record never changes'); END;
CREATE INDEX sessions_account ON sessions (account);
CREATE INDEX premises_practices_practice ON premises_practices (practice);
CREATE INDEX round_practices_practice ON round_practices (practice);
CREATE INDEX round_premises_premises ON round_premises (premises);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('audit',11);
COMMIT;
