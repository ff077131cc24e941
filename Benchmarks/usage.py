"""Call records: charged to disk beside a bare insert of the same rows, and read in the history."""

import datetime
import pathlib
import random

import bases
import people
from operators import Command, Operator, count, insert, run, statements
from postgres import Postgres
from report import Section, figure, milliseconds

RECORDS_A_SUBSCRIBER = 18
FEWEST_USERS = 10_000
PATH = "/account/spending"
BARE = "INSERT INTO usage_records SELECT * FROM other.usage_records ORDER BY load, turn"
BARE_ON_SERVER = (
    "CREATE TABLE bare (LIKE usage_records INCLUDING ALL)",
    "INSERT INTO bare SELECT * FROM usage_records ORDER BY load, turn",
    "DROP TABLE bare")


def measure(operators: list[Operator], scratch: pathlib.Path, seconds: float) -> Section:
    rows = []
    with Postgres(disk_of=scratch) as postgres:
        small = operators[0]
        moved = small.moved(scratch / "usage-moved", postgres.create("usage"))
        for operator in operators:
            rows.append(_row(operator, seconds))
        rows.append(_row_on_server(moved, small, postgres))
    return Section(
        "Call records",
        "`kabinet load usage` with no server running, from a file of a day's calls, messages and "
        "sessions. In memory: `--check`, parsed and rated with what is known of their subscribers "
        "and nothing written. On disk: with bundles, balances and postings. Then «История "
        f"расходов» of {bases.SUBSCRIBERS} of those users at {bases.CONNECTIONS} connections.",
        ("subscribers", "users", "records", "in memory/s", "on disk/s", "memory, MiB",
         "bare rows/s", "of bare", "pages/s", "p50, ms", "p99, ms"), rows,
        ("The bare rows are those that the load wrote, inserted by one statement inside the engine "
         "with the same keys, in the order of the load: nothing parsed, looked up, rated or "
         "posted.",
         "Aims: 3 000 000 in memory, 300 000 on disk, 5 000 pages; p50 in the large base at most "
         "1.3 times that in the small one."))


def _row(operator: Operator, seconds: float) -> list[str]:
    users = max(FEWEST_USERS, operator.rows // 100)
    file = _file(operator, users)
    rated = _load(operator, file, "--check")
    loaded = _load(operator, file)
    database = operator.folder / "kabinet.sqlite"
    records = count(database, "SELECT count(*) FROM usage_records")
    bare = insert(
        operator.folder.with_suffix(".bare"), database,
        *statements(database, "usage_records"), BARE)
    with operator.serve() as server:
        cookies = bases.cookies(operator, server, users)
        bases.look(server, cookies, 1, path=PATH)
        pages = bases.look(server, cookies, seconds, path=PATH)
    return [
        figure(operator.rows), *_rates(users, records, rated, loaded, bare.seconds),
        figure(pages.per_second), milliseconds(pages.p50_us), milliseconds(pages.p99_us)]


def _row_on_server(moved: Operator, small: Operator, postgres: Postgres) -> list[str]:
    file = small.folder.with_suffix(".usage.csv")
    rated = _load(moved, file, "--check")
    loaded = _load(moved, file)
    records = int(postgres.ask("usage", "SELECT count(*) FROM usage_records"))
    bare = postgres.seconds("usage", *BARE_ON_SERVER)
    return [
        f"{figure(small.rows)}, PostgreSQL",
        *_rates(FEWEST_USERS, records, rated, loaded, bare), "", "", ""]


def _rates(
    users: int, records: int, rated: Command, loaded: Command, bare: float
) -> list[str]:
    return [
        figure(users), figure(records), figure(records / rated.seconds),
        figure(records / loaded.seconds), figure(loaded.peak_mib), figure(records / bare),
        f"{bare / loaded.seconds:.2f}"]


def _load(operator: Operator, file: pathlib.Path, *words: str) -> Command:
    command = [str(operator.binary), "load", "usage", str(file), *words]
    return run([*command, "--data", str(operator.folder)], operator.log, operator.environment)


def _file(operator: Operator, users: int) -> pathlib.Path:
    """The records of the last day, in no order."""
    chance = random.Random(20_261)
    now = datetime.datetime.now(datetime.timezone.utc).replace(microsecond=0)
    numbers = [people.number(index) for index in range(users)]
    path = operator.folder.with_suffix(".usage.csv")
    with open(path, "w", encoding="utf-8") as file:
        file.write("id,kind,subscriber,direction,other,start,seconds,bytes,access,serving\n")
        for place in range(users * RECORDS_A_SUBSCRIBER):
            start = now - datetime.timedelta(seconds=chance.randrange(60, 86_400))
            file.write(f"b-{place},{_use(chance, numbers, place, start)}\n")
    return path


def _use(
    chance: random.Random, numbers: list[str], place: int, start: datetime.datetime
) -> str:
    mine, at = numbers[place % len(numbers)], start.strftime("%Y-%m-%dT%H:%M:%SZ")
    other = chance.choice((
        chance.choice(numbers), f"37544{chance.randrange(10**7):07}",
        f"37517{chance.randrange(10**7):07}"))
    kind = chance.random()
    if kind < 0.5:
        way = "out" if kind < 0.3 else "in"
        return f"voice,{mine},{way},{other},{at},{chance.randrange(5, 900)},,,home"
    if kind < 0.8:
        size = chance.randrange(10**4, 10**8)
        return f"data,{mine},out,,{at},,{size},internet,home"
    mobile = chance.choice((chance.choice(numbers), f"37544{chance.randrange(10**7):07}"))
    return f"sms,{mine},{'out' if kind < 0.9 else 'in'},{mobile},{at},,,,home"
