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
        "Il habite au 12/2 du quai.",
    ],
)
def test_no_parts(text: str) -> None:
    """Ordinals, lapses, rounds, third parties, watches, more than a whole."""
    assert [f for f in found(text) if f.kind.value == "ratio"] == []


LABELLED = (
    "article partie alinéa chapitre page tome volume numéro n° chaîne groupe niveau phase étape "
    "division route départementale nationale autoroute vol chambre catégorie canal classe saison "
    "épisode acte ligne porte quai terminal version paragraphe annexe loi décret résolution "
    "amendement titre livre poste réacteur tranche zone lot bâtiment hall stand salle match "
    "journée secteur année circonscription psaume verset opus symphonie série type modèle "
    "directive règlement stade rang position dossard département arrondissement unité fiche "
    "question règle scénario option point"
).split()


@pytest.mark.parametrize("noun", LABELLED)
def test_labels(noun: str) -> None:
    """The number behind these nouns is a name, and so is one that is coordinated with it."""
    assert shown(f"Le débat : {noun} 12.") == ""
    assert shown(f"Le débat : {noun} 12 et 13.") == ""


LAPSES = (
    "heure heures minute minutes min mn seconde secondes jour jours journée journées nuit nuits "
    "semaine semaines mois trimestre trimestres semestre semestres année années siècle siècles "
    "décennie décennies millénaire millénaires soir soirs matin matins week-end week-ends"
).split()


@pytest.mark.parametrize("unit", LAPSES)
def test_lapses_are_no_figures(unit: str) -> None:
    """A number of units of time is a lapse, in digits, in words, in nouns of number."""
    assert shown(f"Il a attendu 12 {unit}.") == ""
    assert shown(f"Il a attendu deux {unit}.") == ""
    if not unit.startswith(("an", "mn")):
        assert shown(f"Il a attendu une dizaine de {unit}.") == ""


TERMS = (
    "peine période mandat durée bail contrat plan délai programme expérience carrière guerre règne "
    "cycle combat lutte travail service conflit attente suspension interdiction inéligibilité "
    "retard absence accord trêve embargo relation mariage vie histoire horizon échéance concession "
    "occupation dictature crédit prêt emprunt obligation rendement taux"
).split()


@pytest.mark.parametrize("noun", TERMS)
def test_what_lasts_years(noun: str) -> None:
    """Years of these nouns are a length of time; of a person, an age."""
    assert shown(f"{noun.capitalize()} de dix ans : ce qui change") == ""
    assert shown("On connaît ce garçon de dix ans.") == "dix ans | 10 year"


@pytest.mark.parametrize(
    "noun", "rendement taux emprunt prêt crédit obligations contrat bail".split()
)
def test_terms_at_years(noun: str) -> None:
    """*Le taux à dix ans* has a term; *à dix ans* alone is an age."""
    assert shown(f"On suit le {noun} à dix ans.") == ""
    assert shown("Il jouait à dix ans.") == "dix ans | 10 year"


LASTING = (
    "de prison|de métier|d'ancienneté|d'emprisonnement|de réclusion|de détention|d'expérience"
    "|de guerre|de mandat|ferme|avec sursis|plus tard|plus tôt|auparavant|avant|après|de carrière"
    "|de règne|de travail|de lutte|de combat|d'attente|de service|d'existence|de vie|de mariage"
    "|de présence|d'inéligibilité|de conflit|de négociations|de pouvoir|de suspension"
    "|de dictature|de crise|durant|d'affilée|d'histoire|de cotisation|de cotisations|de recherche"
    "|de recherches|de loyaux services|de retard"
).split("|")


@pytest.mark.parametrize("words", LASTING)
def test_years_that_are_spent(words: str) -> None:
    """What follows says that they are no age, even where a person has them."""
    assert shown(f"Le maire a dix ans {words}.") == ""
    assert shown("Le maire a dix ans.") == "dix ans | 10 year"


@pytest.mark.parametrize(
    "before",
    [
        *(
            "Il y a",
            "Il y avait",
            "Cela dure",
            "Cela durait",
            "C'est ainsi depuis",
            "Il part pendant",
        ),
        *("Il part durant", "Il part dans", "Il est élu en", "Il part après", "Voilà", "Voici"),
        *("Il revient tous les", "Il est parti au bout de", "Il faut", "Il faudra", "Il part sous"),
        *("Il part d'ici", "Il y a déjà", "Il y aura"),
    ],
)
def test_lapses_of_years(before: str) -> None:
    """These words lead to a lapse."""
    assert shown(f"{before} dix ans.") == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Elle a 12 ans.", "12 ans | 12 year"),
        ("Elle avait 12 ans.", "12 ans | 12 year"),
        ("Elle aura 12 ans.", "12 ans | 12 year"),
        ("Elles ont 12 ans.", "12 ans | 12 year"),
        ("J'ai 12 ans.", "12 ans | 12 year"),
        ("Elles avaient 12 ans.", "12 ans | 12 year"),
        ("Elle aurait 12 ans.", "12 ans | 12 year"),
        ("Elle dit avoir 12 ans.", "12 ans | 12 year"),
        ("Un garçon ayant 12 ans.", "12 ans | 12 year"),
        ("Elle a déjà 12 ans.", "12 ans | 12 year"),
        ("Elle a seulement 12 ans.", "12 ans | 12 year"),
        ("Elle a aujourd'hui 12 ans.", "12 ans | 12 year"),
        ("Elle a bientôt 12 ans.", "12 ans | 12 year"),
        ("Elle a maintenant 12 ans.", "12 ans | 12 year"),
        ("Elle a tout juste 12 ans.", "12 ans | 12 year"),
        ("Elle a à peine 12 ans.", "12 ans | 12 year"),
        ("Elle avait alors 12 ans.", "12 ans | 12 year"),
        ("Une fille âgée de 12 ans.", "12 ans | 12 year"),
        ("Des garçons âgés de 12 ans.", "12 ans | 12 year"),
        ("Un homme âgé d'environ 50 ans.", "environ 50 ans | ~50 year"),
        ("Un homme âgé de plus de 50 ans.", "plus de 50 ans | 50.. year"),
        ("Elle fête ses 12 ans.", "12 ans | 12 year"),
        ("Elle chante à 12 ans.", "12 ans | 12 year"),
        ("Elle chante dès 12 ans.", "12 ans | 12 year"),
        ("Elle est bénévole à partir de 12 ans.", "à partir de 12 ans | 12.. year"),
        ("Anna, 12 ans, chante.", "12 ans | 12 year"),
        ("Anna (12 ans) chante.", "12 ans | 12 year"),
        ("Les plus de 50 ans votent.", "plus de 50 ans | 50.. year"),
        ("Les moins de 12 ans chantent.", "moins de 12 ans | ..12 year"),
        ("Des 15-24 ans votent.", "15-24 ans | 15..24 year"),
        ("Chez les 15-24 ans, on vote.", "15-24 ans | 15..24 year"),
        ("C'est gratuit aux moins de 12 ans.", "moins de 12 ans | ..12 year"),
        ("Un homme de 50 ans environ.", "50 ans environ | ~50 year"),
        ("Les joueurs de 50 ans et plus.", "50 ans et plus | 50.. year"),
        ("Les joueurs de 12 ans et moins.", "12 ans et moins | ..12 year"),
        ("Les joueurs de 12 ans ou moins.", "12 ans ou moins | ..12 year"),
        ("Les joueurs de 50 ans ou plus.", "50 ans ou plus | 50.. year"),
        ("Les joueurs de 18 ans au moins.", "18 ans au moins | 18.. year"),
        ("Les joueurs de 18 ans révolus.", "18 ans révolus | 18 year"),
        ("Une fille de dix ans d'origine turque.", "dix ans | 10 year"),
        ("Le fruit de dix ans d'enquête.", ""),
        ("Le fruit de dix ans de travaux.", ""),
        ("Il a une trentaine d'années.", "une trentaine d'années | ~30 year"),
        ("Ses enfants de 3, 5 et 12 ans.", "3 | 3 year, 5 | 5 year, 12 ans | 12 year"),
        ("Ses enfants de 3 ou 5 ans.", "3 ou 5 ans | 3..5 year"),
    ],
)
def test_ages(text: str, expected: str) -> None:
    """Who has them, and what may stand before and behind."""
    assert shown(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il a gagné à 10-3, puis 21-19.", ""),
        ("Appelez le 08 92 35 00 35.", ""),
        ("Appelez le +33 1 45 67 89 10.", ""),
        ("Appelez le 01.45.67.89.10.", ""),
        ("Appelez le 01-45-67-89-10.", ""),
        ("Appelez le 0145678910.", ""),
        ("Appelez le 0800 100 200.", ""),
        *(
            (f"Il habite 12{c} {s} Vauban.", "")
            for c in ("", ",", " bis")
            for s in ("rue", "place")
        ),
        *((f"Il habite 12, {s} Vauban.", "") for s in ("avenue", "boulevard", "quai", "impasse")),
        ("Il habite 75011 Paris.", ""),
        ("Elle a couru en 10 s 85.", ""),
        ("Elle a couru en 10 sec 85.", ""),
        ("Elle a couru en 3 min 45.", ""),
        ("Elle a couru en 3 mn 45.", ""),
        ("Il arrive à 14h30.", ""),
        ("Il arrive à 14 h.", ""),
        *((f"Le 3{o} joueur sort.", "") for o in ("e", "è", "ème", "ème", "ième")),
        ("Le 1er tour, la 1re manche, la 1ère.", ""),
        ("Le 2nd tour, la 2nde manche, le 2d.", ""),
        ("Il note [3] dans la marge.", ""),
        ("Il note (3) dans la marge.", ""),
        ("Il écrit #3 au tableau.", ""),
        ("Le § 3 est clair.", ""),
        ("Le dossier 12/45 est clos.", ""),
        ("Il a dit « 007 » hier.", ""),
        ("Il y en a 0.", "0 | 0"),
        ("Il y en a 07 en tout.", ""),
        ("Le 30 mars et le 31 janv., il part.", ""),
        ("Les 3 et 4 mars.", ""),
        ("Les 3, 4 et 5 avril.", ""),
        ("Du 3 au 6 mai.", ""),
        ("Il est né en 1998.", ""),
        ("Ils étaient plus de 2000.", "plus de 2000 | 2000.."),
        ("Ils étaient 1400.", "1400 | 1400"),
        ("Ils étaient 2150.", "2150 | 2150"),
        ("Ils étaient 12 000.", "12 000 | 12000"),
        ("Deux poids, deux mesures.", ""),
        ("Il fait d'une pierre deux coups.", ""),
        ("De deux choses l'une.", ""),
        ("Il lit les Mille et Une Nuits.", ""),
        ("Il vient des quatre coins du monde.", ""),
        ("Il vient des quatre coins de France.", ""),
        ("En deux mots, c'est non.", ""),
        ("Il s'est mis sur son trente et un.", ""),
        ("Ils parlent entre quatre yeux.", ""),
        ("Il nage entre deux eaux.", ""),
        ("Un hôtel cinq étoiles ouvre.", ""),
        ("Il n'y a pas trente-six solutions.", ""),
        ("Tous deux sont partis.", ""),
        ("Toutes deux sont parties.", ""),
        ("Tous les deux sont partis.", ""),
        ("Toutes les trois sont parties.", ""),
        ("Les Vingt-Sept négocient, comme les Douze.", ""),
        ("Il a pris dix mois dont deux avec sursis.", ""),
        ("Il a pris dix mois dont deux ferme.", ""),
        ("Lyon bat Nice 2 à 1.", ""),
        ("Lyon l'emporte 31 à 22.", ""),
        ("Lyon s'incline 31 à 22.", ""),
        ("Victoire de Lyon 3 à 0.", ""),
        ("Le score est de 2 à 2.", ""),
        ("Lyon mène 2 à 0.", ""),
        ("Match nul, 2 à 2.", ""),
        ("Il y en a 2 à 3.", "2 à 3 | 2..3"),
        ("Il a Windows 11 et une Peugeot 208.", ""),
    ],
)
def test_what_is_no_figure_beside_what_is(text: str, expected: str) -> None:
    """Telephones, addresses, hours, ordinals, labels, dates, scores, names, set phrases."""
    assert shown(text) == expected


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
