/**
 * Passwords that people choose most, in plain form (lower case, letters and digits only): our own short list of
 * words; digits around them, repetitions and disguises are taken off before one is looked up here. Whoever runs
 * the program can add a longer list of leaked passwords (docs/how-to/sign-in.md).
 */

const words = `
password passwort passwords passw pass passphrase contrasena secret secreto topsecret letmein letmeinnow welcome
welcomeback welcometo bienvenido bienvenidos hello hola helloworld login signin logon admin administrator
administrador root superuser user username usuario guest test testing testtest tester demo sample example
default change changeme changeit changenow changeplease temp temporary temporal newpassword mypassword
yourpassword thepassword thisismypassword thisisapassword thisisasecret enter enterpassword nopassword
forgotpassword resetpassword passwordreset passwordpassword passwordone passwordtwo passwordis password123
iloveyou iloveyousomuch iloveyouforever ilovemyself ilovegod ilovejesus ilovemyfamily ilovemom teamo teamomucho
teamoporsiempre teamomiamor miamor amor amorcito love lovely lover loveme loveyou lovelove forever always
princess princesa prince queen king angel angelito angelica jesus jesuschrist jesuslovesme jesusissaviour
godisgood godislove godbless blessed blessing faith grace heaven church gracias dios diosesamor
monkey dragon tiger lion panther eagle falcon phoenix unicorn butterfly mariposa dolphin kitty kitten hellokitty
puppy doggy bailey buddy charlie maggie molly pepper ginger cookie chocolate cheese banana orange apple cherry
strawberry pumpkin peanut sunshine sunflower rainbow summer summertime winter spring autumn fall january february
march april may june july august september october november december monday tuesday wednesday thursday friday
saturday sunday today tomorrow springtime summer2026 winter2026
football futbol soccer baseball basketball hockey tennis golf raiders lakers dodgers giants warriors niners
chargers padres angels sharks clippers kings athletics yankees cowboys steelers packers eagles patriots ferrari
mercedes porsche corvette mustang camaro harley honda toyota nissan chevy
batman superman spiderman ironman starwars startrek pokemon pikachu naruto mario zelda minecraft fortnite matrix
whatever trustno trustnoone master masterkey hunter killer shadow ninja computer internet samsung iphone android
google facebook instagram youtube microsoft windows office excel outlook apple macintosh linux server database
michael jordan jessica jennifer ashley daniel david robert thomas joshua matthew andrew anthony william nicole
amanda michelle melissa sarah elizabeth stephanie christopher alexander george harley taylor justin brandon
maria jose juan luis carlos jorge miguel alejandro guadalupe fernando antonio francisco
california losangeles sanfrancisco sandiego sacramento oakland fresno sanjose longbeach riverside sanbernardino
bakersfield stockton anaheim santaana irvine america unitedstates usa mexico
qwerty qwertyuiop qwertyui qwert qwertz azerty qwertyqwerty qazwsx qazwsxedc asdf asdfgh asdfghjkl asdfasdf
zxcvbn zxcvbnm qweasd qweasdzxc qwerasdf qwerasdfzxcv poiuyt lkjhgf mnbvcx abcd abcde abcdef abcdefg abcabc
aaaa abc abcd1234 a1b2c3 a1b2c3d4 a1b2c3d4e5 q1w2e3 q1w2e3r4 q1w2e3r4t5 q1w2e3r4t5y6 1q2w3e 1q2w3e4r 1q2w3e4r5t
1q2w3e4r5t6y 1qaz2wsx 1qaz2wsx3edc zaq12wsx zaq1xsw2 onetwothree onetwothreefour onetwothreefourfive
correcthorsebatterystaple horsebatterystaple thequickbrownfox thequickbrownfoxjumps
thequickbrownfoxjumpsoverthelazydog loremipsum loremipsumdolorsitamet tobeornottobe opensesame abracadabra
maytheforcebewithyou winteriscoming livelaughlove happybirthday merrychristmas feliznavidad happynewyear
goodmorning goodnight thankyou thankyouverymuch mynameis myname ourpassword companypassword officepassword
workpassword teampassword sharedpassword doctor nurse health healthcare healthplan healthnet medical medicare
medicaid medical1 medi medical hospital clinic clinica patient patients hipaa hipaacompliant caremanager
casemanager casemanagement caremanagement enhancedcare enhancedcaremanagement communitysupports communityhealth
communityhealthworker calaim dhcs calaimecm socialworker socialwork outreach provider providers billing biller
claims claim invoice invoices housing homeless shelter recovery wellness
security secure secured securepassword verysecure safe safety private confidential access accessgranted system
systemadmin manager supervisor company office business team staff employee employees payroll accounting finance
money dollar lottery lucky jackpot rich freedom liberty peace hope dream dreams believe smile happy happiness
family familia mother father mommy daddy sister brother friends amigos bestfriend bestfriends baby babygirl
babyboy sweetie sweetheart honey cutie beautiful sexy hottie darling nana grandma abuela
music guitar piano metallica nirvana slipknot eminem rockstar rocknroll
ninjas pirates zombie vampire wizard merlin gandalf hogwarts harrypotter frodo
fuckyou fuckoff fuckme fuck asshole bitch shit bullshit damn pussy dick
letmeinplease pleaseletmein openup opendoor keys keyboard mousepad monitor printer telephone phone mobile
blink182 ncc1701 thx1138 agent007 jamesbond area51 route66 catch22 rush2112 4815162342 8675309 1701d
`

export const commonPasswords: ReadonlySet<string> = new Set(words.split(/\s+/).filter(word => word !== ''))
