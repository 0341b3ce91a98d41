# SPDX-License-Identifier: GPL-3.0-or-later
"""Cases, customers, numbers and settings come back as they were stored."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from composer.archive.files import CustomerFiles
from composer.archive.store import Store
from composer.business import Business
from composer.case import Concern, CoolingOff, Customer, Money, PostalAddress, Request
from composer.errors import BadInput, Conflict, NotAllowed, StoreError
from tests.archive.conftest import MAIJA, NOW, a_case, send, stored
from tests.helpers.clock import FakeClock


def test_a_case_is_stored_numbered_and_loaded(store: Store) -> None:
    case = stored(store)
    assert (case.id, case.revision, case.customer.id) == ("2026-0001", 1, "C-0001")
    assert store.load_case(case.id) == case


def test_the_number_is_of_the_owner_s_year(store: Store, clock: FakeClock) -> None:
    clock.set_wall(datetime(2026, 12, 31, 23, 59, tzinfo=UTC) - clock.now())
    assert stored(store).id == "2026-0001"
    clock.pass_time(timedelta(minutes=2))
    assert stored(store).id == "2027-0001"


def test_an_undone_case_gives_its_number_back(store: Store) -> None:
    with pytest.raises(RuntimeError), store.together():
        stored(store)
        raise RuntimeError
    assert stored(store).id == "2026-0001"
    assert [row.id for row in store.list_cases()] == ["2026-0001"]


def test_each_save_counts(store: Store, clock: FakeClock) -> None:
    case = stored(store)
    clock.pass_time(timedelta(minutes=1))
    saved = store.save_case(replace(case, step="decide"))
    assert (saved.revision, saved.updated_at) == (2, clock.now())
    assert store.load_case(case.id) == saved


def test_the_second_save_is_refused_and_both_texts_are_kept(store: Store, clock: FakeClock) -> None:
    other = Store.open(store.path, clock)
    case = stored(store)
    mine, yours = replace(case, step="decide"), replace(case, step="reasons")
    first = store.save_case(mine)
    with pytest.raises(Conflict) as caught:
        other.save_case(yours)
    assert caught.value.code == "saved_elsewhere"
    assert (caught.value.data["case"], caught.value.data["stored_revision"]) == (case.id, 2)
    assert store.load_case(case.id) == first
    assert [kept.case for kept in store.kept_texts(case.id)] == [yours]
    other.close()


def test_a_refused_window_keeps_one_text_not_one_per_second(store: Store) -> None:
    case = stored(store)
    store.save_case(case)
    for step in ("decide", "reasons", "draft"):
        with pytest.raises(Conflict):
            store.save_case(replace(case, step=step))
    (kept,) = store.kept_texts(case.id)
    assert kept.case.step == "draft"
    store.drop_kept_text(kept.key)
    assert store.kept_texts(case.id) == ()


def test_a_refused_text_is_kept_though_the_transaction_around_it_is_undone(store: Store) -> None:
    case = stored(store)
    store.save_case(case)
    with pytest.raises(Conflict), store.together():
        store.put("half", 1)
        store.save_case(replace(case, step="draft"))
    assert store.get("half") is None
    assert [kept.case.step for kept in store.kept_texts(case.id)] == ["draft"]


def test_unknown_cases_and_customers_are_named(store: Store) -> None:
    for call in (
        lambda: store.load_case("2026-0009"),
        lambda: store.save_case(replace(a_case(), id="2026-0009")),
    ):
        with pytest.raises(StoreError, match="case_unknown"):
            call()
    with pytest.raises(StoreError, match="customer_unknown"):
        store.load_customer("C-0009")
    with pytest.raises(StoreError, match="customer_unknown"):
        store.create_case(a_case(customer=replace(MAIJA, id="C-0009")))
    with pytest.raises(StoreError, match="customer_unknown"):
        store.save_customer(replace(MAIJA, id="C-0009"))


def test_only_the_sample_can_be_taken_away_and_it_takes_no_number(store: Store) -> None:
    sample = stored(store, replace(a_case(), is_sample=True))
    real = stored(store)
    assert (sample.id, real.id) == ("2026-0000", "2026-0001")
    store.delete_case(sample.id)
    assert [row.id for row in store.list_cases()] == [real.id]
    assert [row.id for row in store.list_customers()] == [real.customer.id]
    assert store.search("kettle")[0].row.id == real.id
    with pytest.raises(NotAllowed, match="not_the_sample"):
        store.delete_case(real.id)


def test_a_row_shows_what_lists_need(store: Store, files: CustomerFiles) -> None:
    resting = CoolingOff(started=NOW, until=NOW + timedelta(hours=22))
    case = send(
        store, files, stored(store, replace(a_case(), cooling=resting, follow_up_on=date(2026, 12, 6)))
    )
    (row,) = store.list_cases("sent")
    assert (row.customer_name, row.item, row.amount) == (
        "Maija Virtanen",
        "Kettle",
        Money(Decimal("49.90"), "EUR"),
    )
    assert (row.rest_until, row.sealed_at, row.letter_number) == (
        NOW + timedelta(hours=22),
        NOW,
        f"L-{case.id}",
    )
    assert (row.follow_up_on, row.outcome, row.is_sample) == (date(2026, 12, 6), "refuse", False)
    assert store.list_cases("open") == ()
    assert [r.id for r in store.list_cases("follow_up")] == [case.id]
    store.save_case(replace(case, follow_up_done=True))
    assert store.list_cases("follow_up") == ()


def test_open_cases_come_by_what_is_due_first(store: Store) -> None:
    late = stored(store, replace(a_case(), request=Request(received_on=date(2026, 11, 21))))
    undated = stored(store, replace(a_case(), request=Request()))
    soon = stored(store, replace(a_case(), concerns=(Concern("c1", deadline=date(2026, 11, 25)),)))
    assert [row.id for row in store.list_cases("open")] == [soon.id, late.id, undated.id]
    assert [row.id for row in store.list_cases("all", offset=1, limit=1)] == [undated.id]
    assert store.count_cases("open") == 3
    with pytest.raises(BadInput, match="list_unknown"):
        store.list_cases("closed")  # type: ignore[arg-type]


def test_customers_are_listed_by_surname_with_their_letters(store: Store, files: CustomerFiles) -> None:
    send(store, files, stored(store))
    store.create_customer(Customer(name="Zoë Adams", company="Adams Ltd"))
    rows = store.list_customers()
    assert [(row.name, row.cases, row.letters) for row in rows] == [
        ("Zoë Adams", 0, 0),
        ("Maija Virtanen", 1, 1),
    ]
    assert [row.name for row in store.list_customers(text="zoe ltd")] == ["Zoë Adams"]
    assert [row.name for row in store.list_customers(text="00100")] == ["Maija Virtanen"]
    assert [row.id for row in store.cases_of(rows[1].id)] == ["2026-0001"]


@pytest.mark.parametrize(
    "typed", ["maija virtanen", "Virtanen, Maija", "Maja Virtanen", "MÄIJA VIRTANEN", "Maija Virtannen"]
)
def test_a_name_that_looks_like_a_known_one_is_offered(store: Store, typed: str) -> None:
    known = store.create_customer(MAIJA)
    store.create_customer(Customer(name="Pekka Korhonen"))
    assert store.similar_customers(typed, PostalAddress()) == (known,)


def test_two_customers_of_one_name_stay_two_and_the_one_at_that_address_is_first(store: Store) -> None:
    store.create_customer(replace(MAIJA, address=PostalAddress("FI", "Elsewhere 2", postcode="33100")))
    at_home = store.create_customer(MAIJA)
    offered = store.similar_customers("Maija Virtanen", MAIJA.address)
    assert offered[0] == at_home
    assert len({customer.id for customer in offered}) == 2


def test_another_name_is_not_offered(store: Store) -> None:
    store.create_customer(MAIJA)
    assert store.similar_customers("Maria Korhonen", PostalAddress()) == ()
    assert store.similar_customers("  ", MAIJA.address) == ()


def test_a_changed_customer_is_found_by_the_new_name(store: Store) -> None:
    known = store.create_customer(MAIJA)
    store.save_customer(replace(known, name="Maija Laine"))
    assert store.load_customer(known.id).name == "Maija Laine"
    assert [row.name for row in store.list_customers(text="laine")] == ["Maija Laine"]


def test_twelve_months_of_amounts_in_one_currency(store: Store) -> None:
    case = stored(store, a_case(amount="100"))
    for day, amount, currency in (
        (date(2027, 2, 28), "20", "EUR"),
        (date(2027, 2, 27), "3000", "EUR"),
        (date(2028, 2, 29), "7.50", "EUR"),
        (date(2028, 2, 1), "900", "GBP"),
    ):
        request = Request(received_on=day, amount_asked=Money(Decimal(amount), currency))
        store.create_case(replace(case, id="", request=request))
    store.create_case(replace(case, id="", is_sample=True, request=Request(received_on=date(2028, 2, 1))))
    total = store.amount_in_last_12_months(case.customer.id, "EUR", date(2028, 2, 29))
    assert total == Decimal("27.50")


def test_settings_and_the_business_are_kept(store: Store, clock: FakeClock) -> None:
    assert store.load_business() == Business()
    assert store.get("own_words", []) == []
    store.put("own_words", ["Öko"])
    store.save_business(Business(name="Lamp & Co"))
    again = Store.open(store.path, clock)
    assert (again.get("own_words"), again.load_business().name) == (["Öko"], "Lamp & Co")
    again.close()


def test_threads_wait_for_each_other(store: Store) -> None:
    workers = [threading.Thread(target=stored, args=(store,)) for _ in range(8)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert sorted(row.id for row in store.list_cases()) == [f"2026-{n:04d}" for n in range(1, 9)]


def test_names_with_anything_in_them_are_stored(store: Store) -> None:
    for name in (
        "",
        "x" * 200,
        "../../etc/passwd",
        "CON",
        "nul ",
        "😀",
        "\u202egnihton",
        "a\x00b",
        "lone \ud800",
    ):
        case = stored(store, a_case(customer=Customer(name=name)))
        assert store.load_case(case.id).purchase.item == "Kettle"
        assert store.load_customer(case.customer.id).id == case.customer.id
