"""Every unit and every currency, in each of its forms: what it is worth is written here again."""

from __future__ import annotations

import pytest
from layers.figures.written import found, shown

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
        ("Le riz coûte 3 200 ariary.", "3 200 ariary | 3200 MGA"),
        ("Il a payé 400 Ar de taxe.", "400 Ar | 400 MGA"),
        ("La route a coûté 7 milliards de Fcfa.", "7 milliards de Fcfa | 7000000000 XOF"),
        ("Au Togo, le sac vaut 900F le kilo.", "900F | 900 XOF"),
    ],
)
def test_currencies_by_the_place(text: str, expected: str) -> None:
    """The country of the article decides between francs."""
    assert shown(text) == expected
