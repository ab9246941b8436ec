"""Every word of number, one by one: what it is worth is written here a second time."""

from __future__ import annotations

from decimal import Decimal

import pytest

from newsparse import Source
from newsparse.analysis import Analysis
from newsparse.document import build
from newsparse.layers import figures
from newsparse.layers.figures.types import FoundFigure

_NO_WORDS = Analysis(words=(), sentences=(), names=())


def found(text: str) -> tuple[FoundFigure, ...]:
    """The figures of a text, without the models."""
    return figures.find(build(Source(text=text)), _NO_WORDS)


def shown(text: str) -> str:
    """The figures of a text on one line: words, bounds, unit."""
    return ", ".join(f"{text[f.start : f.end]} | {bounds(f)}" for f in found(text))


def bounds(figure: FoundFigure) -> str:
    """Write bounds and unit of a figure."""
    low = "" if figure.low is None else f"{figure.low.normalize():f}"
    high = "" if figure.high is None else f"{figure.high.normalize():f}"
    span = low if low == high else f"{low}..{high}"
    return f"{'~' if figure.approx else ''}{span}{f' {figure.unit}' if figure.unit else ''}"


UNITS = {
    "km": "km kms kilomètre kilomètres",
    "m": "m mètre mètres",
    "dm": "dm décimètres",
    "cm": "cm centimètre centimètres",
    "mm": "mm millimètre millimètres",
    "µm": "µm micromètres micron microns",
    "nm": "nm nanomètres",
    "in": "pouce pouces",
    "mi": "mile miles",
    "nmi": "milles_nautiques milles_marins",
    "al": "année-lumière années-lumière années_lumière a.l.",
    "ua": "UA unités_astronomiques",
    "km²": "km² km2 kilomètre_carré kilomètres_carrés",
    "m²": "m² m2 mètre_carré mètres_carrés",
    "cm²": "cm² cm2 centimètres_carrés",
    "ha": "ha hectare hectares",
    "acre": "acres",
    "km³": "km³ km3 kilomètres_cubes",
    "m³": "m³ m3 mètre_cube mètres_cubes",
    "cm³": "cm³ cm3 centimètres_cubes",
    "m³/s": "m³/s m3/s mètres_cubes_par_seconde",
    "hL": "hl hL hectolitres",
    "L": "l L litre litres",
    "dL": "dl dL décilitres",
    "cL": "cl cL centilitres",
    "mL": "ml mL millilitres",
    "t": "t tonne tonnes",
    "Mt": "Mt mégatonnes",
    "kt": "kt kilotonnes",
    "q": "quintal quintaux",
    "kg": "kg Kg KG kgs kilogramme kilogrammes kilo kilos",
    "g": "g gr gramme grammes",
    "mg": "mg milligrammes",
    "µg": "µg ug microgrammes",
    "km/h": "km/h kmh kilomètres_heure kilomètres-heure kilomètres_à_l'heure kilomètres_par_heure",
    "mi/h": "miles_à_l'heure mph",
    "m/s": "m/s mètres_par_seconde",
    "kn": "kts nœuds noeuds",
    "g/L": "g/l g/L grammes_par_litre",
    "mg/L": "mg/l mg/L milligrammes_par_litre",
    "µg/m³": "µg/m³ µg/m3 microgrammes_par_mètre_cube",
    "°C": "°C degrés_celsius degrés_Celsius degrés_centigrades",
    "°F": "°F degrés_Fahrenheit",
    "K": "kelvins",
    "W": "W watts",
    "kW": "kW kilowatts",
    "MW": "MW mégawatts",
    "GW": "GW gigawatts",
    "TW": "TW térawatts",
    "Wh": "Wh wattheures watts-heures",
    "kWh": "kWh KWh kwh kilowattheures kilowatts-heures",
    "MWh": "MWh mégawattheures",
    "GWh": "GWh gigawattheures",
    "TWh": "TWh térawattheures",
    "V": "V volts",
    "kV": "kV kilovolts",
    "dB": "dB db décibels",
    "Hz": "Hz hertz",
    "kHz": "kHz kilohertz",
    "MHz": "MHz mégahertz",
    "GHz": "GHz gigahertz",
    "Pa": "Pa pascals",
    "hPa": "hPa hectopascals",
    "J": "joules",
    "kJ": "kJ kilojoules",
    "kcal": "kcal kilocalories",
    "cal": "calories",
    "eV": "eV électronvolts électrons-volts",
    "MeV": "MeV mégaélectronvolts",
    "GeV": "GeV gigaélectronvolts",
    "TeV": "TeV téraélectronvolts",
    "Bq": "Bq becquerels",
    "Sv": "Sv sieverts",
    "mSv": "mSv millisieverts",
    "o": "octets",
    "Ko": "Ko ko kilo-octets",
    "Mo": "Mo MB mégaoctets méga-octets",
    "Go": "Go GB gigaoctets giga-octets gigas",
    "To": "To TB téraoctets",
    "Mbit/s": "Mbit/s Mb/s Mbps mégabits_par_seconde",
    "Gbit/s": "Gbit/s Gb/s Gbps",
    "Mpx": "Mpx mégapixels",
    "%": "% pour_cent pourcent p.c.",
    "‰": "‰ pour_mille",
}


@pytest.mark.parametrize(
    ("form", "unit"),
    [(form.replace("_", " "), unit) for unit, forms in UNITS.items() for form in forms.split()],
)
def test_units(form: str, unit: str) -> None:
    """A number in digits or in words, and the unit belongs to the figure."""
    assert shown(f"On en relève 12 {form} dans la région.") == f"12 {form} | 12 {unit}"
    assert shown(f"On en relève douze {form} !") == f"douze {form} | 12 {unit}"


CURRENCIES = {
    "EUR": "€ EUR euros euro",
    "USD": "US$ USD $ dollars dollars_américains dollars_US billets_verts",
    "CAD": "$CAD CAD $_CA CA$ dollars_canadiens",
    "AUD": "AUD A$ dollars_australiens",
    "HKD": "HK$ HKD dollars_de_Hong_Kong dollars_hongkongais",
    "NZD": "NZD NZ$ dollars_néo-zélandais",
    "SGD": "SGD S$ dollars_de_Singapour",
    "GBP": "£ GBP livres_sterling livre_sterling livres_britanniques",
    "JPY": "¥ JPY yens yen",
    "CHF": "CHF Fr. francs_suisses franc_suisse",
    "FRF": "FRF francs_français anciens_francs nouveaux_francs",
    "BEF": "francs_belges",
    "XOF": "XOF FCFA F_CFA francs_CFA",
    "XPF": "XPF francs_pacifique",
    "CDF": "CDF francs_congolais",
    "CNY": "CNY RMB yuans yuan renminbi",
    "RUB": "RUB roubles rouble",
    "UAH": "UAH hryvnias",
    "PLN": "PLN zlotys",
    "HUF": "HUF forints",
    "CZK": "CZK couronnes_tchèques",
    "SEK": "SEK couronnes_suédoises",
    "NOK": "NOK couronnes_norvégiennes",
    "DKK": "DKK couronnes_danoises",
    "TRY": "TRY livres_turques",
    "ILS": "ILS shekels shekels_israéliens",
    "KRW": "KRW wons wons_sud-coréens",
    "INR": "INR ₹ roupies_indiennes",
    "BRL": "BRL R$ réals réaux",
    "ZAR": "ZAR rands",
    "NGN": "NGN nairas",
    "VND": "dongs",
    "THB": "bahts",
    "DEM": "deutschemarks marks_allemands",
    "ITL": "lires lires_italiennes",
    "ESP": "pesetas",
    "GRD": "drachmes",
    "BTC": "BTC bitcoins bitcoin",
}


@pytest.mark.parametrize(
    ("form", "code"),
    [
        (form.replace("_", " "), code)
        for code, forms in CURRENCIES.items()
        for form in forms.split()
    ],
)
def test_currencies(form: str, code: str) -> None:
    """Every word and sign of a currency, plain and in millions."""
    assert shown(f"Il faudra verser 12 {form} au club.") == f"12 {form} | 12 {code}"
    if form[0].islower():
        link = "d'" if form[0] in "aeh" else "de "
        link = "de " if form.startswith("hry") else link
        amount = f"3 millions {link}{form}"
        assert shown(f"Il faudra verser {amount} au club.") == f"{amount} | 3000000 {code}"


OPEN = "francs dinars dirhams pesos roupies couronnes riyals livres".split()


@pytest.mark.parametrize("form", [o for o in OPEN if o != "livres"])
def test_currencies_of_several_countries(form: str) -> None:
    """They are money; which, the article leaves open."""
    (figure,) = found(f"Il faudra verser 12 {form} au club.")
    assert (figure.kind.value, figure.unit, figure.value) == ("money", None, 12)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("À Genève, le café coûte 4 francs.", "4 francs | 4 CHF"),
        ("À Lausanne, le café coûte 4 francs.", "4 francs | 4 CHF"),
        ("À Dakar, le café coûte 400 francs.", "400 francs | 400 XOF"),
        ("À Abidjan, le café coûte 400 francs.", "400 francs | 400 XOF"),
        ("À Yaoundé, le café coûte 400 francs.", "400 francs | 400 XAF"),
        ("À Libreville, le café coûte 400 francs CFA.", "400 francs CFA | 400 XAF"),
        ("À Kinshasa, le café coûte 400 francs.", "400 francs | 400 CDF"),
        ("À Conakry, le café coûte 400 francs.", "400 francs | 400 GNF"),
        ("À Nouméa, le café coûte 400 francs.", "400 francs | 400 XPF"),
        ("À Papeete, le café coûte 400 francs.", "400 francs | 400 XPF"),
        ("Au Royaume-Uni, le thé coûte 2 livres.", "2 livres | 2 GBP"),
        ("Le timbre vaut 50 centimes d'euro.", "50 centimes d'euro | 0.5 EUR"),
        ("Le timbre vaut 50 cents de dollar.", "50 cents de dollar | 0.5 USD"),
        ("Un timbre de 12 euros gagne 5 centimes.", "12 euros | 12 EUR, 5 centimes | 0.05 EUR"),
        (
            "À Montréal, au Québec, un Canadien paie 3 $ le café.",
            "3 $ | 3 CAD",
        ),
        ("À Québec, il paie 3 $ le café.", "3 $ | 3 USD"),
    ],
)
def test_currencies_by_the_place(text: str, expected: str) -> None:
    """The country of the article decides between francs."""
    assert shown(text) == expected


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


LEFT = {
    "min": (
        "plus de|bien plus de|largement plus de|un peu plus de|au moins|pas moins de|au minimum"
        "|un minimum de|minimum|à tout le moins|supérieur à|supérieure à|supérieurs à|supérieures à"
        "|supérieur ou égal à|supérieure ou égale à|au-delà de|au-dessus de|à partir de|dépassant"
        "|excédant|>|≥"
    ),
    "max": (
        "moins de|un peu moins de|bien moins de|jusqu'à|au plus|tout au plus|pas plus de"
        "|au maximum|un maximum de|maximum|inférieur à|inférieure à|inférieurs à|inférieures à"
        "|inférieur ou égal à|inférieure ou égale à|en dessous de|au-dessous de|en-dessous de|<|≤"
    ),
    "approx": (
        "environ|près de|quelque|quelques|quasi|quasiment|presque|à peu près|proche de|proches de"
        "|pratiquement|approximativement|plus ou moins|autour de|aux alentours de|aux environs de"
        "|de l'ordre de|avoisinant|approchant|~|≈|±|pas loin de|quelque chose comme"
    ),
}
ELIDED = {
    "min": "plus d'|un peu plus d'|pas moins d'|un minimum d'",
    "max": "moins d'|un peu moins d'|pas plus d'|un maximum d'",
    "approx": "près d'|proche d'|proches d'|autour d'|de l'ordre d'|pas loin d'",
}
BOUNDS = {"min": "{0}..", "max": "..{0}", "approx": "~{0}"}


@pytest.mark.parametrize(
    ("words", "effect"),
    [(words, effect) for effect, all_ in LEFT.items() for words in all_.split("|")],
)
def test_modifiers_before(words: str, effect: str) -> None:
    """Every modifier, before a number, a percentage and an amount of money."""
    for number, value, unit in (("40", 40, ""), ("7,5 %", "7.5", " %"), ("trois euros", 3, " EUR")):
        expected = f"{words} {number} | {BOUNDS[effect].format(value)}{unit}"
        assert shown(f"Il faut un score {words} {number} !") == expected


@pytest.mark.parametrize(
    ("words", "effect"),
    [(words, effect) for effect, all_ in ELIDED.items() for words in all_.split("|")],
)
def test_modifiers_before_a_vowel(words: str, effect: str) -> None:
    """The same, elided."""
    expected = f"{words}un million | {BOUNDS[effect].format(1_000_000)}"
    assert shown(f"Il faut une mise {words}un million !") == expected
    expected = f"{words}onze euros | {BOUNDS[effect].format(11)} EUR"
    assert shown(f"Il faut une mise {words}onze euros !") == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        *(("plus d'un", "0.333333.."), ("moins d'un", "..0.333333"), ("près d'un", "~0.333333")),
        *(("environ le", "~0.333333"), ("environ un", "~0.333333"), ("presque un", "~0.333333")),
        *(("au moins un", "0.333333.."), ("au moins le", "0.333333..")),
    ],
)
def test_modifiers_of_a_part(words: str, expected: str) -> None:
    """An article may stand between a modifier and a part."""
    (figure,) = found(f"Il a perdu {words} tiers des voix.")
    assert bounds(figure) == expected
    assert figure.kind.value == "ratio"


@pytest.mark.parametrize(
    ("words", "effect"),
    [
        *(("au moins", "min"), ("au minimum", "min"), ("minimum", "min"), ("ou plus", "min")),
        *(("et plus", "min"), ("ou davantage", "min"), ("et davantage", "min")),
        *(("au plus", "max"), ("au maximum", "max"), ("maximum", "max"), ("ou moins", "max")),
        *(("et moins", "max"), ("tout au plus", "max"), ("environ", "approx")),
        *(("à peu près", "approx"), ("approximativement", "approx")),
    ],
)
def test_modifiers_behind(words: str, effect: str) -> None:
    """Behind the number or the unit."""
    for number, value, unit in (("40", 40, ""), ("40 %", 40, " %"), ("40 kg", 40, " kg")):
        expected = f"{number} {words} | {BOUNDS[effect].format(value)}{unit}"
        assert shown(f"Il en faut {number} {words}.") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il ne reste plus que 3 joueurs.", "3 | 3"),
        ("Il n'y a plus que trois joueurs.", "trois | 3"),
        ("Nul ne gagne plus de 9 euros.", "plus de 9 euros | 9.. EUR"),
        ("Personne n'a plus d'un million.", "plus d'un million | 1000000.."),
        ("Elles sont plus de deux mille.", "plus de deux mille | 2000.."),
        ("Il vend plus que 3 000 euros.", "plus que 3 000 euros | 3000.. EUR"),
        ("L'usine se trouve près des deux villes.", "deux | 2"),
        ("La ferme vaut autour de 9 000 euros.", "autour de 9 000 euros | ~9000 EUR"),
        ("Des milliers, au moins 1 000.", "Des milliers | 1000.., au moins 1 000 | 1000.."),
        ("Entre 10 et 20 euros environ.", "Entre 10 et 20 euros environ | ~10..20 EUR"),
        ("Plus de 10 à 20 euros.", "Plus de 10 à 20 euros | 10.. EUR"),
        ("Moins de 10 à 20 euros.", "Moins de 10 à 20 euros | ..20 EUR"),
    ],
)
def test_modifiers_in_sentences(text: str, expected: str) -> None:
    """*Ne… plus que* is *only*, *près des villes* a place; bounds of a range are opened."""
    assert shown(text) == expected


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
        "Il tient 5/4 réunions.",
        "Il habite au 12/2 du quai.",
    ],
)
def test_no_parts(text: str) -> None:
    """Ordinals, lapses, rounds, third parties, watches, more than a whole."""
    assert [f for f in found(text) if f.kind.value == "ratio"] == []
