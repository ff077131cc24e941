"""The model's results as CSV files, in the columns and orders of the program's exports."""

import csv

from zone import day_text, month_of, month_text

RATED = ("id,subscriber,class,tariff,charge_t,bundled_seconds,bundled_kib,bundled_pieces,"
         "bundle_ids,cause,source,group,tax_rate,period")
COLUMN = {"minutes": 0, "mb": 1, "sms": 2, "mms": 2}


def write_all(model, folder):
    folder.mkdir(parents=True, exist_ok=True)
    _write(folder / "rated.csv", RATED, _rated(model))
    _write(folder / "suspense.csv", "source,id,reason",
           sorted((*key, reason) for key, reason in model.reasons.items()))
    _write(folder / "rejects.csv", "source,id,line", sorted(model.rejects))
    _write(folder / "charges.csv", "account,value_date,cause,amount_t", sorted(
        (account, day_text(day), cause, amount)
        for (account, day, cause), amount in model.charges.items()))
    _write(folder / "counters.csv", "subscriber,month,from,tariff,counter,granted,used",
           sorted([*_bundles(model), *_volumes(model)], key=lambda row: (*row[:5], row[6])))


def _write(path, header, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header.split(","))
        writer.writerows(rows)


def _rated(model):
    # Ids are ASCII, so comparing texts compares bytes.
    model.rated.sort(key=lambda row: (row[0].record.start, row[1], row[0].record.id))
    for rated, source, day, _ in model.rated:
        record, given = rated.record, [0, 0, 0]
        for counter, amount in rated.cost.gifts:
            given[COLUMN[counter.bundle.unit]] += amount
        bundles = ";".join(counter.bundle.id for counter, _ in rated.cost.gifts)
        yield (record.id, record.subscriber, rated.name, rated.tariff, rated.cost.charge, *given,
               bundles, rated.cause, source, rated.group, model.catalogue.vat.at(day),
               month_text(month_of(day)))


def _bundles(model):
    zone = model.catalogue.zone
    for (subscription, begin), (tariff, counters) in model.counters.spans.items():
        month = month_text(month_of(zone.day(begin)))
        for counter in counters:
            if counter.used:
                granted = "unlimited" if counter.granted is None else counter.granted
                yield (subscription.number, month, zone.text(begin), tariff, counter.bundle.id,
                       granted, counter.used)


def _volumes(model):
    for (subscription, month, table), kib in model.counters.volumes.items():
        begin = model.catalogue.zone.text(model.counters.month_start(month))
        yield subscription.number, month_text(month), begin, "", "table." + table, "", kib
