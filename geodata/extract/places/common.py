"""Words that a gazetteer knows as places and that texts mostly mean otherwise (folded)."""

# What sentences, names of bodies and dates begin with.
_WORDS = """
a about abril according ademas afp after agosto airstrike airstrikes al al-shabaab all almost
alrededor also although alto an and anoche another ante antes ap april arab arabs are armed army
around as asimismo assembly at attack attacks august aunque ayer bajo bandera bar bath bbc before
big bo boko bombing both buena bueno but by campesinos capt central centro cerca children
christian christians christmas cientos cinco city civilians clashes cnn col communist como
comuneros con congreso congress covid cuando cuatro date de death december decenas defence defense
defensoria del demonstrators desde despite despues diciembre diez dios docentes domingo don dona
donde dos dozens dr drone durante during each earlier early east easter eastern education efe eid
eight ejercito el eln en enero entre esa ese esperanza esta estas este estos estudiantes eu even
explosion explosions facebook farc farmers febrero february fighters fighting fiscalia five
following for force forces former foto four freedom friday from front fuente fuerabamba fulani gen
general gobierno god gold gov government gran grande great group gunmen hamas haram hasta he
health her here hezbollah hindu his ho hombres hope houthi how however hoy human hundreds icrc if
in independence independencia interior international is isil isis islam islamic israel's israeli
iswap it its january jewish jueves julio july june junio justice justicia kurd kurdish la las last
late later least libertad liberty life local los love lt luego lunes m23 maestros male man
manifestantes many march marina martes marzo may mayo mayor meanwhile media members men mientras
miercoles miles militants military mina ministerio ministro mission mob mobile model monday more
most mr mrs ms mujeres muslim muslims nacional nation national nato nearly new next ngo nice nine
no normal norte north northern not november noviembre nueva nueve nuevo oas ocho october octubre
oea oeste of officers old on one ong onu orange otan other our over palestinian para party paz
peace people pese photo pobladores police policia por president presidenta presidente previously
progreso progress prominent protest protesters protests public puerto que quien ramadan read
reading real rebels reforma regional rep reportedly republic republica residents reuters rights
rioters russian sabado san santa santo sari saturday security see segun seis sen senor separately
september septiembre setiembre seven several señor sgt she shelling shia siete sin since six sobre
social soldados soldiers some source south southern split sr sra state students sunday sunni
supporters sur suspected taliban ten than that the their then there these they this those
thousands three thursday thursday's to today tomorrow trabajadores tras tres troops tuesday
twitter two two-thirds ue ukrainian un una unas unidad unidentified union unity unknown unos until
van varias varios vecinos victoria victory viernes vigilante villa villagers violence war we
wednesday west western what when where while who why with women workers world yes yesterday you
young
"""

# Names of people: a place only where the words before locate it.
_NAMES = """
aguilar ana angel bravo brown campos carlos castillo castro chavez clinton contreras cordero
cristian cruz delgado diaz fernandez flores ford fuentes garcia gomez gonzalez grant guerrero
gutierrez hamilton herrera jackson jesus johnson jones jorge jose juan julio king lee leon lincoln
lopez luis mamani maria marshall martin martinez medina mendoza miranda morales murray navarro
nelson ortiz pedro perez quispe ramirez ramos reyes rios rivera rodriguez rojas romero rosa
salazar sanchez silva smith soto torres vargas vega victor zapata
"""

COMMON = frozenset(_WORDS.split())
SURNAMES = frozenset(_NAMES.split())
