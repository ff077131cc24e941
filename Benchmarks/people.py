"""The made-up subscribers of the benchmarks: every row follows from its index alone.

So any slice of a country can be made anywhere, in any order and by several processes, and it is the
same country every time.
"""

import hashlib
import struct

COLUMNS = (
    "number,account,name,kind,contract_from,contract_until,state,tariff,services,favourites,"
    "sim_serial,sim_changed_at,imsi,pin1,puk1,pin2,puk2,language,email,settlement,credit_limit,"
    "opening_balance"
)

# Own ranges of Catalogue/mts-by: four codes with six digits, one with seven.
LONG_CODE = ("33", 10_000_000)
SHORT_CODES = ("292", "295", "297", "298")
SHORT_RANGE = 1_000_000
NUMBERS = LONG_CODE[1] + len(SHORT_CODES) * SHORT_RANGE

FIRST_ACCOUNT = 200_000_000_000
# Of sixteen numbers in a row these belong to the account of the one before.
CONTINUED = {6: 1, 12: 1, 13: 2}

SURNAMES = (
    "Коваль Зуб Лис Мороз Бондар Кравец Гончар Шевчук Савич Жук Козел Сорока Дрозд Гусь Чиж Ткач "
    "Мельник Бойко Романюк Климук Дашук Карпович Станкевич Мицкевич Юшкевич Левкович Петрович "
    "Адамович Якубович Богданович Сырокомля-Володкович Купала Колас Бык Короткевич"
).split()
# Women and men by turns, as the two forms of a patronymic.
NAMES = (
    "Анна Борис Вера Григорий Дарья Егор Жанна Захар Ирина Кирилл Лариса Максим Нина Олег Полина "
    "Роман Светлана Тимур Ульяна Фёдор Христина Ян Юлия Янка Алеся Кастусь"
).split()
PATRONYMICS = (
    "Сергеевна Сергеевич Ивановна Иванович Петровна Петрович Адамовна Адамович Олеговна Олегович"
).split()
FIRMS = "Нива Беларусь Заря Прогресс Колос Строитель Восход Нёман Свитязь Полесье".split()

TARIFFS = ("super-8", "super", "legko-skazat", "bezlimitishche-plus", "absolyut")
ADVANCE_ONLY = "legko-skazat"
SERVICES = (
    "caller-id", "voicemail", "missed-calls", "informed", "ringback", "detailed-bill",
    "sms-roaming", "forwarding",
)
STATES = (
    ("active",) * 90 + ("partial_debt",) * 5
    + ("full_debt", "voluntary", "voluntary", "lost", "admin"))
LANGUAGES = ("ru",) * 80 + ("be",) * 15 + ("en",) * 5


def number(index: int) -> str:
    """One of the operator's own numbers; neighbours in the index are far apart in the plan."""
    place = (index * 8_657_629 + 4_021_337) % NUMBERS
    if place < LONG_CODE[1]:
        return f"375{LONG_CODE[0]}{place:07d}"
    code, rest = divmod(place - LONG_CODE[1], SHORT_RANGE)
    return f"375{SHORT_CODES[code]}{rest:06d}"


def account(index: int) -> int:
    """Rises with the index; one in eight numbers shares its account with the one before."""
    return FIRST_ACCOUNT + index - CONTINUED.get(index & 15, 0)


def draws(salt: str, index: int) -> tuple[int, ...]:
    """Sixteen numbers of 16 bits that look random and are the same every time."""
    key = f"{salt}{index}".encode()
    return struct.unpack("<16H", hashlib.blake2b(key, digest_size=32).digest())


def is_changed(index: int, percent: float) -> bool:
    """Whether a second feed brings this row changed: so many of each hundred, evenly."""
    share = round(percent * 100)
    return (index + 1) * share // 10_000 > index * share // 10_000


def state(index: int) -> str:
    """Nine of ten are active."""
    return STATES[draws("number", index)[14] % len(STATES)]


def holder(number_of_account: int) -> str:
    """The account's columns at the end of a row after its name and kind: what is the account's."""
    draw = draws("account", number_of_account)
    is_firm = draw[0] % 100 < 4
    if is_firm:
        name = f'"ООО ""{FIRMS[draw[1] % len(FIRMS)]}-{draw[2] % 1000}"""'
    else:
        given = draw[1] % len(NAMES)
        father = draw[2] % (len(PATRONYMICS) // 2) * 2 + given % 2
        name = f"{NAMES[given]} {PATRONYMICS[father]} {SURNAMES[draw[3] % len(SURNAMES)]}"
    on_credit = is_firm or draw[4] % 100 < 3
    kopecks = draw[5] % 9000 - 1200
    balance = f"{'-' if kopecks < 0 else ''}{abs(kopecks) // 100}.{abs(kopecks) % 100:02d}"
    return "|".join((
        name, "company" if is_firm else "person", "credit" if on_credit else "advance",
        f"{10 + draw[6] % 490}.00" if on_credit else "", balance))


def row(index: int, changed_percent: float = 0) -> str:
    """A line of the feed without its line end; with the given share of rows changed."""
    of_account = account(index)
    name, kind, settlement, credit, balance = holder(of_account).split("|")
    draw = draws("number", index)
    tariff = draw[0] % len(TARIFFS) + (1 if is_changed(index, changed_percent) else 0)
    tariff_id = TARIFFS[tariff % len(TARIFFS)]
    if tariff_id == ADVANCE_ONLY and settlement == "credit":
        tariff_id = TARIFFS[0]
    services = ";".join(s for bit, s in enumerate(SERVICES) if draw[1] >> bit & draw[2] >> bit & 1)
    favourites = number(index + 1 + draw[3]) if draw[4] % 10 < 3 else ""
    year = 2005 + draw[5] % 21
    moved = (f"{year}-{1 + draw[6] % 12:02d}-{1 + draw[7] % 28:02d}T12:{draw[8] % 60:02d}:00+03:00"
             if draw[9] % 4 == 0 else "")
    email = f"s{index}@example.by" if draw[10] % 5 == 0 else ""
    return (
        f"{number(index)},{of_account},{name},{kind},"
        f"{year - draw[11] % 3}-{1 + draw[12] % 12:02d}-{1 + draw[13] % 28:02d},,"
        f"{STATES[draw[14] % len(STATES)]},{tariff_id},{services},{favourites},"
        f"8937501{index:012d},{moved},25702{index:010d},{draw[15] % 10000:04d},"
        f"{index * 7 % 10**8:08d},{draw[3] % 10000:04d},{index * 13 % 10**8:08d},"
        f"{LANGUAGES[draw[7] % len(LANGUAGES)]},{email},{settlement},{credit},{balance}")
