/**
 * Frequent short words of languages that share a script, chosen so that few stand in another list.
 * Taken from general knowledge of the languages' function words, not from a corpus.
 */
export const LATIN_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in is that for with you your we our are this or by may be from as on not it have which will can any when such about other if',
  fr: 'le la les des du et à vous nous vos notre votre que qui dans pour par sur avec sont est une au aux ce cette ces ou ne pas être plus nos peuvent leur lorsque',
  de: 'der die das und wir sie ihre ihrer zu in von mit für auf den dem nicht ist sind werden oder eine einer des im zur zum wenn durch diese uns unsere kann auch bei',
  es: 'el la los las de y que en para por con su sus una un se del al no es son como o usted nosotros nuestra nuestro nuestros puede esta este cuando más información datos',
  it: 'il lo la gli le di e che per con una un del della dei delle nel sono non da al alla i o come si può nostri nostra tuoi questo questa dati quando anche',
  pt: 'o a os as de e que em para por com uma um do da dos das no na não seu sua são você nós nossos nossa ou ao pode como este esta quando dados informações',
  nl: 'de het een en van wij we u uw je jouw onze ons te in op voor met dat die is zijn niet of aan door bij worden kunnen wordt deze als ook om',
  pl: 'i w z na do nie się że jest są oraz lub dla przez to od po ze użytkownika nasze nas może jak które których dane danych przy ich tym',
  sv: 'och att det som vi du din ditt dina för på av är med den till en ett om kan från inte eller har när våra vår de oss i denna',
  da: 'og at det som vi du din dine dit for på af er med den til en et om kan fra ikke eller har når vores os i denne disse hvis også',
  nb: 'og at det som vi du din dine ditt for på av er med den til en et om kan fra ikke eller har når våre vår oss i denne disse hvis også',
  fi: 'ja on ei että sekä tai me voi voimme sinun tämä joka jotka kun jos myös kuten olla ovat käyttää tietoja tietojen mukaan näitä siitä meidän',
  cs: 'a v na že je se s z do pro jsou nebo vaše naše které jako můžeme při o k od údaje údajů když také by být může těchto nás vám',
  sk: 'a v na že je sa s z do pre sú alebo vaše naše ktoré ako môžeme pri o k od údaje údajov keď tiež by byť môže týchto nás vám',
  hu: 'a az és hogy nem is egy vagy ön az adatok adatokat mi meg van lehet amely ha azt ezt által szerint valamint azok kell való',
  ro: 'și de la în pe cu că este sunt nu sau pentru din care dumneavoastră noastre noi prin datele un o acest aceste poate când vă',
  tr: 've bir bu için ile veya de da olarak olan sizin bizim gibi daha ne değil kişisel bilgileri verileri tarafından kadar her ya ancak üzere biz siz',
  id: 'dan yang di untuk dengan dari ini kami anda atau pada dalam tidak dapat akan kepada oleh sebagai adalah informasi data jika serta lain tersebut',
  vi: 'và của các cho là không được chúng tôi bạn có trong với để này khi những hoặc từ về theo một đến thông tin người dữ liệu',
  ca: 'el la els les de i que en per amb una un del dels al no és són o com vostre nostres nostra aquesta aquest dades informació quan més també',
  hr: 'i u na da je se za od s ili koje koji kao ne su može vaše naše vam vas mi kada podatke podataka o ako te biti sve',
};

export const CYRILLIC_WORDS: Readonly<Record<string, string>> = {
  ru: 'и в не на что мы вы с для или по от при к вас ваши наши мы это как их о может если также данных данные',
  uk: 'і в не на що ми ви з для або по від при до вас ваші наші це як їх про може якщо також даних дані та у й',
  bg: 'и в не на че ние вие с за или по от при към вас вашите нашите това как ги о може ако също данни да се',
  sr: 'и у не на да ми ви са за или по од при до вас ваше наше то као их о може ако такође података је се',
};

/** Scripts that one language (or one group of policies' languages) is written in. */
export const SCRIPT_LANGUAGES: readonly (readonly [language: string, script: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['bn', /\p{Script=Bengali}/gu],
  ['ta', /\p{Script=Tamil}/gu],
  ['te', /\p{Script=Telugu}/gu],
  ['ka', /\p{Script=Georgian}/gu],
  ['hy', /\p{Script=Armenian}/gu],
  ['cyrillic', /\p{Script=Cyrillic}/gu],
  ['latin', /\p{Script=Latin}/gu],
];
export const PERSIAN_LETTERS = /[پچژگی]/gu;
export const URDU_LETTERS = /[ٹڈڑںےہ]/gu;
