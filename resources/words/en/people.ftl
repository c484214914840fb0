# Persons and groups of the vault.

people-pseudonym-things = Acorn Almond Amber Anchor Apple Arch Ash Barley Basin Beech Bell Birch Bridge Brook Cedar Cherry Cloud Clover Copper Coral Crane Cypress Dew Elm Fern Field Flint Garden Hazel Heron Hill Island Ivy Jasmine Juniper Kite Lake Lantern Larch Lemon Lily Linen Maple Meadow Mint Moss Oak Olive Orchard Otter Pearl Pebble Pepper Pine Plum Poplar Quartz Quill Rain Reed River Rowan Saffron Sail Sparrow Spring Stone Swan Thyme Tulip Walnut Wheat Willow Wren
people-pseudonym-colours = Amber Blue Bright Bronze Calm Clear Cool Crimson Early Faint Golden Green Grey Hidden High Ivory Late Light Little Long Low Mild Pale Plain Purple Quiet Red Round Sandy Silver Slow Small Soft Still Tall Warm White Wide Wild Yellow
people-pseudonym-order = colour thing

desk-rail-people = People
browse-find-people = Find by name, in any spelling
people-name-show = Show the name
people-name-hide = Hide the name
people-appears = Appears in
people-appears-not = No record names this one yet.
people-appears-more = The newest are told here; the search finds all of them.
people-alike = Perhaps the same
people-alike-note = These names sound alike. Two people may have one name: nobody is put together here.
people-as-victim = as a victim
people-as-perpetrator = as an alleged perpetrator
people-as-witness = told it
people-as-concerned = it is about them
people-as-agreed = gave this consent
people-as-about = the consent is about them
people-as-listed = listed in the case
people-as-named = mentioned
