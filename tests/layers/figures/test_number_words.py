"""Every word of number, one by one: what it is worth is written here a second time."""

from __future__ import annotations

from decimal import Decimal

import pytest
from layers.figures.written import bounds, found, shown


@pytest.mark.parametrize(
    ("words", "value"),
    [
        *(("12 millions d'euros", 12 * 10**6), ("1 million d'euros", 10**6)),
        *(("12 milliards d'euros", 12 * 10**9), ("1 milliard d'euros", 10**9)),
        *(("3 Md€", 3 * 10**9), ("3 Mds€", 3 * 10**9), ("3 Mds d'euros", 3 * 10**9)),
        *(("3 M€", 3 * 10**6), ("3 k€", 3_000), ("3 M d'euros", 3 * 10**6)),
        *(
            ("3 mille euros", 3_000),
            ("trois cents euros", 300),
            ("trois cent mille euros", 300_000),
        ),
        *(("2,5 millions d'euros", 2_500_000), ("1,25 milliard d'euros", 1_250_000_000)),
        *(("un million d'euros", 10**6), ("un milliard d'euros", 10**9)),
        *(
            ("un million et demi d'euros", 1_500_000),
            ("deux milliards et demi d'euros", 25 * 10**8),
        ),
        ("mille milliards d'euros", 10**12),
    ],
)
def test_magnitudes(words: str, value: int) -> None:
    """In full and short, in the singular and the plural."""
    (figure,) = found(f"Il faudra verser {words} au club.")
    assert (figure.value, figure.unit) == (Decimal(value), "EUR")


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        *(("3 à 5 millions", 3 * 10**6, 5 * 10**6), ("3 à 5 milliards", 3 * 10**9, 5 * 10**9)),
        *(("deux à trois cents", 200, 300), ("deux à trois mille", 2_000, 3_000)),
        *(
            ("entre 3 et 5 millions", 3 * 10**6, 5 * 10**6),
            ("3 ou 4 millions", 3 * 10**6, 4 * 10**6),
        ),
        ("entre 3 et 5 milliards", 3 * 10**9, 5 * 10**9),
        *(("0,8 à 1 million", 800_000, 10**6), ("0,5 à 1 milliard", 5 * 10**8, 10**9)),
        *(("50 à cent", 50, 100), ("900 000 à 1 million", 900_000, 10**6)),
        *(("500 à mille", 500, 1_000), ("20 à 30 millions", 20 * 10**6, 30 * 10**6)),
    ],
)
def test_ranges_share_their_magnitude(words: str, low: int, high: int) -> None:
    """The magnitude written once is that of both numbers, where the first has none."""
    (figure,) = found(f"Il y avait {words} de lapins.")
    assert (figure.low, figure.high) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        *(("3 à 5 M€", 3 * 10**6, 5 * 10**6), ("3 à 5 Md€", 3 * 10**9, 5 * 10**9)),
        *(("3 à 5 Mds€", 3 * 10**9, 5 * 10**9), ("3 à 5 k€", 3_000, 5_000)),
        *(("de 3 à 5 %", 3, 5), ("entre 3 et 5 euros", 3, 5), ("3-5 €", 3, 5), ("3 à 5 kg", 3, 5)),
        *(("3 ou 4 euros", 3, 4), ("entre 1,5 et 2 millions d'euros", 1_500_000, 2_000_000)),
    ],
)
def test_ranges_share_their_unit(words: str, low: int, high: int) -> None:
    """The unit written once is that of both numbers."""
    (figure,) = found(f"Il y avait {words} de trop.")
    assert (figure.low, figure.high) == (Decimal(low), Decimal(high))
    assert figure.unit is not None


COLLECTED = {
    "huitaine": 8,
    "dizaine": 10,
    "douzaine": 12,
    "quinzaine": 15,
    "vingtaine": 20,
    "trentaine": 30,
    "quarantaine": 40,
    "cinquantaine": 50,
    "soixantaine": 60,
    "centaine": 100,
}


@pytest.mark.parametrize(("noun", "value"), COLLECTED.items())
def test_nouns_of_number(noun: str, value: int) -> None:
    """*Une dizaine* is about ten; *des dizaines* are ten or more; *deux dizaines* are twenty."""
    assert shown(f"Il a vu une {noun} de loups.") == f"une {noun} | ~{value}"
    assert shown(f"Il a vu des {noun}s de loups.") == f"des {noun}s | {value}.."
    assert shown(f"Il a vu deux {noun}s de loups.") == f"deux {noun}s | {2 * value}"
    assert shown(f"Il a vu une {noun} de kilos.") == f"une {noun} de kilos | ~{value} kg"
    assert shown(f"Il a payé une {noun} d'euros.") == f"une {noun} d'euros | ~{value} EUR"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        *(("un millier", "~1000"), ("des milliers", "1000.."), ("deux milliers", "2000")),
        *(("des millions", "1000000.."), ("des milliards", "1000000000..")),
        *(("plusieurs millions", "1000000.."), ("plusieurs milliards", "1000000000..")),
        *(("quelques millions", "1000000.."), ("quelques milliers", "1000..")),
        *(("quelques dizaines", "10.."), ("plusieurs dizaines", "10..")),
        *(("plusieurs milliers", "1000.."), ("quelques centaines", "100..")),
        *(("une petite dizaine", "~10"), ("une bonne dizaine", "~10")),
        *(("une grosse centaine", "~100"), ("une belle centaine", "~100")),
        *(("un petit millier", "~1000"), ("un gros millier", "~1000")),
        *(("une demi-douzaine", "~6"), ("trois dizaines", "30"), ("quatre centaines", "400")),
        *(("cinq centaines", "500"), ("six douzaines", "72"), ("sept dizaines", "70")),
        *(("huit dizaines", "80"), ("neuf centaines", "900"), ("dix douzaines", "120")),
        *(("20 douzaines", "240"), ("des centaines de milliers", "100000..")),
        *(("une centaine de milliers", "~100000"), ("des dizaines de millions", "10000000..")),
        *(("des centaines de millions", "100000000.."), ("une dizaine de millions", "~10000000")),
        *(("des milliers de milliards", "1000000000000.."),),
        *(("une vingtaine de milliards", "~20000000000"),),
        *(("deux centaines de milliers", "200000"),),
    ],
)
def test_how_many_of_them(words: str, expected: str) -> None:
    """What may stand before a noun of number, and what a second one multiplies it by."""
    assert shown(f"Il y a là {words} de lapins.") == f"{words} | {expected}"


@pytest.mark.parametrize("before", "les ces ses leurs aux".split())
def test_nouns_of_number_without_a_number(before: str) -> None:
    """*Ces centaines de blessés* are a hundred or more."""
    assert shown(f"Il parle {before} centaines de loups.") == "centaines | 100.."


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        *(("un quart", "0.25"), ("trois quarts", "0.75"), ("un tiers", "0.333333")),
        *(("deux tiers", "0.666667"), ("la moitié", "0.5"), ("un cinquième", "0.2")),
        *(("deux cinquièmes", "0.4"), ("un sixième", "0.166667"), ("un septième", "0.142857")),
        *(("un huitième", "0.125"), ("un neuvième", "0.111111"), ("un dixième", "0.1")),
        *(("neuf dixièmes", "0.9"), ("un vingtième", "0.05"), ("un centième", "0.01")),
        *(("un millième", "0.001"), ("les trois quarts", "0.75"), ("quatre cinquièmes", "0.8")),
        *(("le quart", "0.25"), ("le tiers", "0.333333"), ("cinq sixièmes", "0.833333")),
        *(("six septièmes", "0.857143"), ("sept huitièmes", "0.875"), ("8 dixièmes", "0.8")),
        *(("une moitié", "0.5"), ("3/4", "0.75"), ("2/3", "0.666667"), ("1/10", "0.1")),
        *(("1/8", "0.125"), ("1/6", "0.166667"), ("4/5", "0.8"), ("1/2", "0.5")),
    ],
)
def test_parts(words: str, expected: str) -> None:
    """Every part, above one and above more."""
    (figure,) = found(f"Il a perdu {words} de ses terres.")
    assert (figure.kind.value, bounds(figure)) == ("ratio", expected)


@pytest.mark.parametrize(
    "text",
    [
        "Il brigue un cinquième mandat.",
        "Il a eu un dixième enfant.",
        "Il attend un quart d'heure.",
        "Il attend trois quarts d'heure.",
        "Il joue le quart de finale.",
        "Il a vendu la ferme à un tiers.",
        "Il a pris le quart.",
        "Il joue la deuxième mi-temps.",
        "Il habite au 12/2 du quai.",
    ],
)
def test_no_parts(text: str) -> None:
    """Ordinals, lapses, rounds, third parties, watches, more than a whole."""
    assert [f for f in found(text) if f.kind.value == "ratio"] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. Le contexte\n\n2. La suite", ""),
        ("1) Le contexte\n\n2) La suite", ""),
        ("1 - Le contexte\n\n2 - La suite", ""),
        ("1° Le contexte\n\n2° La suite", ""),
        ("La marge est de -3 %.", "-3 % | -3 %"),
        ("La marge (-3 %) déçoit.", "-3 % | -3 %"),
        ("La marge (- 3 %) déçoit.", "- 3 % | -3 %"),
        ("La marge : - 3 %.", "- 3 % | -3 %"),
        ("La marge (+ 3 %) étonne.", "+ 3 % | 3 %"),
        ("La marge (+3) étonne.", "+3 | 3"),
        ("La marge (– 3 %) déçoit.", "– 3 % | -3 %"),
        ("La marge est de ±3 %.", "±3 % | ~3 %"),
        ("La marge est de ± 3 %.", "± 3 % | ~3 %"),
        ("Il a fait - 10 °C cette nuit.", "- 10 °C | -10 °C"),
        ("Il a fait -10 degrés Celsius.", "-10 degrés Celsius | -10 °C"),
        ("Ce projet - 10 euros - déçoit.", "10 euros | 10 EUR"),
        ("Il mesure 1m92.", "1m92 | 1.92 m"),
        ("Il mesure 1 m 92.", "1 m 92 | 1.92 m"),
        ("La perche à 5 m 80.", "5 m 80 | 5.8 m"),
        ("Il vaut 12 euros 50.", "12 euros 50 | 12.5 EUR"),
        ("Il vaut 12 euros et 50 centimes.", "12 euros et 50 centimes | 12.5 EUR"),
        ("Il vaut 12 euros et cinq cents.", "12 euros et cinq cents | 12.05 EUR"),
        ("Il vaut 12 euros 5 centimes.", "12 euros 5 centimes | 12.05 EUR"),
        ("Il vaut douze euros vingt.", "douze euros vingt | 12.2 EUR"),
        ("Il vaut douze euros trente-cinq.", "douze euros trente-cinq | 12.35 EUR"),
        ("Il vaut douze euros soixante.", "douze euros soixante | 12.6 EUR"),
        ("Il vaut douze euros dix.", "douze euros dix | 12.1 EUR"),
        ("Il vaut douze euros quarante.", "douze euros quarante | 12.4 EUR"),
        ("Il vaut 3 livres sterling 20 pence.", "3 livres sterling 20 pence | 3.2 GBP"),
        ("Il perd 2,3 points.", "2,3 points | 2.3 %"),
        ("Le taux perd 3 points.", "3 points | 3 %"),
        ("Le chômage gagne deux points.", "deux points | 2 %"),
        ("Il gagne 3 points de pourcentage.", "3 points de pourcentage | 3 %"),
        ("La TVA augmente de deux points.", "deux points | 2 %"),
        ("Le CAC 40 perd 2,3 points.", "2,3 | 2.3"),
        ("Le Dow Jones gagne 12 points.", "12 | 12"),
        ("Au classement, l'équipe gagne 3 points.", "3 | 3"),
        ("La Banque relève son taux de 25 points de base.", "25 points de base | 0.25 %"),
        ("Il vend un kilo et un litre.", "un kilo | 1 kg, un litre | 1 L"),
        ("Il vend un degré et un volt.", ""),
        ("Il a un euro et un dollar.", "un euro | 1 EUR, un dollar | 1 USD"),
        ("Un seul joueur est là.", "Un seul | 1"),
        ("Une seule joueuse est là.", "Une seule | 1"),
        ("L'un est là, un autre aussi.", ""),
        ("Il l'a fait d'un seul coup.", ""),
        ("Il a un seul kilo.", "un seul kilo | 1 kg"),
        ("Il a environ un joueur.", ""),
        ("Le baril vaut $75.", "$75 | 75 USD"),
        ("Le baril vaut $ 75.", "$ 75 | 75 USD"),
        ("Le baril vaut €75 ou £60.", "€75 | 75 EUR, £60 | 60 GBP"),
        ("Un sur cinq est là.", "Un sur cinq | 0.2"),
        ("Trois sur quatre sont là.", "Trois sur quatre | 0.75"),
        ("Un sur 24 est là.", "Un sur 24 | 0.0416667"),
        ("Neuf médecins sur 24 sont là.", "Neuf médecins sur 24 | 0.375"),
        ("Cinq sur deux sont là.", "Cinq | 5, deux | 2"),
        ("Il paie cinq fois plus.", "cinq fois plus | 5"),
        ("Il paie cinq fois moins.", "cinq fois moins | 5"),
        ("Il est cinq fois supérieur.", "cinq fois | 5"),
        ("C'est cinq fois le prix du blé.", "cinq fois | 5"),
        ("C'est cinq fois la taille de Paris.", "cinq fois | 5"),
        ("C'est cinq fois celui du blé.", "cinq fois | 5"),
        ("Cela vaut 19 fois ses bénéfices.", "19 fois | 19"),
        ("Il est venu cinq fois.", "cinq | 5"),
        ("Les ventes sont multipliées par trois.", "trois | 3"),
        ("Les ventes sont divisées par deux.", "deux | 2"),
    ],
)
def test_signs_coins_points_ratios(text: str, expected: str) -> None:
    """What is written on a number, and what two numbers make of each other."""
    assert shown(text) == expected
