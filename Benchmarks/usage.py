"""Call records: charged to disk beside a bare insert of the same rows, and read in the history."""

import datetime
import pathlib
import random

import bases
import people
from operators import Operator, count, insert, run
from report import Section, figure, milliseconds

RECORDS_A_SUBSCRIBER = 18
PATH = "/account/spending"
BARE = (
    "CREATE TABLE bare AS SELECT * FROM other.usage_records WHERE 0",
    "CREATE UNIQUE INDEX bare_key ON bare (source, id)",
    "CREATE INDEX bare_subscription ON bare (subscription, start, id)",
    "INSERT INTO bare SELECT * FROM other.usage_records ORDER BY load, turn")


def measure(operators: list[Operator], seconds: float) -> Section:
    rows = []
    for operator in operators:
        users = max(200, operator.rows // 100)
        file = _file(operator, users)
        loaded = run([
            str(operator.binary), "load", "usage", str(file), "--data", str(operator.folder)],
            operator.log)
        database = operator.folder / "kabinet.sqlite"
        records = count(database, "SELECT count(*) FROM usage_records")
        bare = insert(operator.folder.with_suffix(".bare"), database, *BARE)
        with operator.serve() as server:
            cookies = bases.cookies(operator, server, users)
            bases.look(server, cookies, 1, path=PATH)
            pages = bases.look(server, cookies, seconds, path=PATH)
        rows.append([
            figure(operator.rows), figure(users), figure(records), figure(loaded.seconds),
            figure(records / loaded.seconds), figure(loaded.peak_mib),
            figure(records / bare.seconds),
            figure(pages.per_second), milliseconds(pages.p50_us), milliseconds(pages.p99_us)])
    return Section(
        "Call records",
        "`kabinet load usage` with no server running, from a file of a day's calls, messages and "
        "sessions: parsed, rated, with bundles, balances and postings; then «История расходов» of "
        f"{bases.SUBSCRIBERS} of those users at {bases.CONNECTIONS} connections.",
        ("subscribers", "users", "records", "seconds", "records/s", "memory, MiB", "bare rows/s",
         "pages/s", "p50, ms", "p99, ms"), rows,
        ("The bare rows are those that the load wrote, inserted by one statement inside SQLite "
         "with the same key and index, in the order of the load: nothing parsed, rated or "
         "posted.",))


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
    return f"sms,{mine},{'out' if kind < 0.9 else 'in'},{other},{at},,,,home"
