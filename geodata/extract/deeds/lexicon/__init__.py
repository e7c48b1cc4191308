r"""Words that say something was done, in families that the typing rules reason with.

A family says what was done, not yet ACLED's type: a clash is a riot among demonstrators and a
battle among soldiers. The families are tried in the order below, and a word belongs to the first.
Patterns are matched against folded text: small letters without accents. In the tables each line
is one wording; a line that begins with four blanks goes on; `<3>` is up to three words and
`<arms>` what armed men carry.
"""

import re

from geodata.extract.deeds.lexicon import arms, captives, crowds, ground, harm, police, quiet, riots

_ARMS = {
    "en": (
        r"(?:ieds?\b|(?:improvised )?explosives?(?: devices?)?|bombs?\b|roadside bomb|"
        r"land ?mines?|mines?\b|weapons?|arms\b|firearms|rifles?|pistols?|handguns?|ammunition|"
        r"grenades?|drones?|"
        r"uavs?|missiles?|rockets?|mortars?|shells?\b|unexploded|ordnance|munitions|"
        r"suicide vests?|arsenal|detonators?|projectiles?)"
    ),
    "es": (
        r"(?:cilindros? bomba|artefactos? explosivos?|explosivos?|bombas?\b|minas?\b|armas?\b|"
        r"armamento|fusiles|pistolas|revolveres|escopetas|"
        r"municion(?:es)?|granadas?|drones?\b|misil(?:es)?|cohetes?|morteros?|arsenal|dinamita|"
        r"caleta|material de guerra|pertrechos|cartuchos)"
    ),
}
ACTS = {
    "weapons": arms.WEAPONS,
    "disperse": police.DISPERSE,
    "firefight": harm.FIREFIGHT,
    "chemical": arms.CHEMICAL,
    "suicide": arms.SUICIDE,
    "airstrike": arms.AIR,
    "grenade": arms.GRENADE,
    "throw": riots.THROW,
    "burn": riots.BURN,
    "ied": arms.BLAST,
    "shelling": arms.SHELLING,
    "sexual": captives.SEXUAL,
    "abduct": captives.ABDUCT,
    "lethal": police.LETHAL,
    "mob": riots.MOB,
    "riot": riots.RIOT,
    "regain": ground.REGAIN,
    "gain": ground.GAIN,
    "assault": harm.ASSAULT,
    "clash": harm.CLASH,
    "wreck": riots.WRECK,
    "block": crowds.BLOCK,
    "strike": crowds.STRIKE,
    "protest": crowds.PROTEST,
    "agreement": quiet.AGREEMENT,
    "transfer": ground.TRANSFER,
    "base": quiet.BASE,
    "loot": quiet.LOOT,
    "arrest": harm.ARREST,
    "shoot": harm.SHOOT,
    "kill": harm.KILL,
    "attack": harm.ATTACK,
    "gather": crowds.GATHER,
    "change": quiet.CHANGE,
    "other": quiet.OTHER,
    "harm": harm.HARM,
}


def _pattern(table: str, language: str) -> re.Pattern[str]:
    forms = re.sub(r"\n {4}", "", table.strip("\n")).replace("\n", "|")
    forms = re.sub(r"<(\d)>", r"(?:[\\w',~#()-]+ ){0,\1}?", forms)
    return re.compile(r"\b(?:" + forms.replace("<arms>", _ARMS[language]) + r")(?!\w)")


PATTERNS = {
    language: tuple((act, _pattern(forms[language], language)) for act, forms in ACTS.items())
    for language in _ARMS
}
