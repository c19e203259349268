/* Words as the search needs them: folded, cut into stems. The same as generators/language/words/ does when the site is
   built: whoever changes one changes both (tests/language/words/test_twin.py runs them side by side). */
(function () {
  "use strict";
  var root = typeof self === "undefined" ? window : self, own = root.perhekeskus = root.perhekeskus || {};
  var apart = { "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ŋ": "n", "ŧ": "t", "þ": "th", "ł": "l", "ı": "i" };
  var between = "\\s\\x00-/:-@\\[-\\x60{-\\xa9\\xab-\\xb4\\xb6-\\xb9\\xbb-\\xbf\\xd7\\xf7\\u1680\\u2000-\\u2bff\\u2e00-\\u303f" +
    "\\ud800-\\udfff\\ue000-\\uf8ff\\ufe00-\\ufe0f\\ufeff\\uff00-\\uff0f\\ufff0-\\uffff";
  var letters = "[^" + between + "]+", soft = "[\\xad\\u200b-\\u200d\\u2060]";
  var hyphens = "[-\\u2010\\u2011]", apostrophes = "['\\u2018\\u2019\\u02bc\\xb4\\x60]";
  var word = letters + "(?:(?:" + soft + "+|" + hyphens + "|" + apostrophes + ")" + letters + ")*" +
    "(:[a-zåäö]{1,5}(?=" + soft + "*(?:[" + between + "]|$)))?";
  var unheard = new RegExp(soft + "|" + apostrophes, "g"), hyphen = new RegExp(hyphens);

  /* Patterns and what is put in their place, one after another. */
  var endings = {
    fi: [
      [/^(.{3,}[aeiouynts])(?:kin|kaan|kos?|hans?)$/, "$1"],
      [/^(.{2,}[aeiouy])(?:ni|nsa|mme|nne|tte)$/, "$1n"],
      [/^(.{3,}[aeiouy])si$/, "$1n"],
      [/^(.{2,}?[aeiouy])i?(?:(?:ss|ll|lt|tt)a(?:a?n)?|lle(?:e?n)?|ks(?:i|e|e?en)?|seen|siin|den|tten|nee[nt]|taan|daan|ttavat|n[uy]t|st|lt)$|^(.{2,}?[aeouy]|.{3,}?i)i?st(?:i|a(?:a?n)?)$|^(.{3,}?[aeiouy])i?(?:[nt]a(?:a?n)?|vat|s|l)$|^(.{2,}[aeouy])j(?:en|a(?:a?n)?)$|^(.{2,}[lnrs])t(?:en|a(?:a?n)?)$|^(.{2,}i)en$|^(.{2,}?[aeiouy])i?h[aeiouy]n$|^(.{2,}?[aeiouy])(?:n|t|[dt]a|a(?:a?n)?)$/, "$1$2$3$4$5$6$7$8"],
      [/^(.{2,}([aeiouy]))\2$/, "$1"],
      [/^(.{2,}[aeiouy])(?:mis?(?:ne|se|si)|ttav[ai])$|^(.{3,}[aeiouy])(?:mis?|ma|v[ai])$|^(.{2,}i)(?:ne|s[ei]?)$/, "$1$2$3"],
      [/^(.{2,}[aeiouy])ks[ei]$|^(.{3,}[uy])ne$|^(.{3,}[aeiouy])s$|^(.{3,}[uy])[td]e$|^(.{3,}i)me$|^(.{2,}t)tom[ai]$|^(.*[^aeiouy][aeo]|.+[aiouy]e)tt[uy]$/, "$1$2$3$4$5$6$7"],
      [/^(.{2,}[aei]m)(?:p[ai]|m[ai])$/, "$1p"],
      [/^(.{2,}([aeiouy]))\2$/, "$1"]
    ],
    sv: [
      [/^(.{2,})het(?:er|en|erna|ers|ens|ernas)?s?$/, "$1"],
      [/^(.{3,}?)(?:a|arna|erna|orna|are|aren|ande|andet|anden|ende|ade|ades|ar|er|or|ern|eln|en|et|at|ad|an|um|e)s?$/, "$1"],
      [/^(.{3,})s$|^(.{3,}or)n$/, "$1$2"],
      [/^(.{3,}[bdfgkpt])[er]$|^(.{2,}[bgkvp])t$/, "$1$2"],
      [/^(.{1,}[aeiouy])ck$/, "$1k"],
      [/^(.{2,}([bdfgklmnprst]))\2$/, "$1"],
      [/^(.{3,})e$/, "$1"]
    ],
    en: [
      [/^(.{2,})isation(s?)$/, "$1ization$2"],
      [/^(.{2,}[lmnrt])is(e|es|ed|ing)$/, "$1iz$2"],
      [/^(.{2,}[blnv]i?)our/, "$1or"],
      [/^(.{3,}t)re(s?)$/, "$1er$2"],
      [/^(.{2,})ies$/, "$1y"],
      [/^(.{2,}(?:ss|sh|ch|x|z))es$|^(.{2,}[^siu])s$/, "$1$2"],
      [/^(?=.{0,3}[aeiouy].*.{3}$)(.{3,}?)(?:ing|ed)$|^(.{5,})ly$/, "$1$2"],
      [/^(.{2,}([bdfgmnprt]))\2$/, "$1"],
      [/^(.{3,})e$/, "$1"],
      [/^(.{2,}[^aeiou])i$/, "$1y"]
    ]
  };

  /* Words that say nothing of what a reader looks for (generators/language/words/function_words.yml), folded. */
  var idle = {
    fi:
      "aina edes ehka ei eika eiko eiks eivat eli emme en enka enko et etka etko etta ette halua haluaa haluaisin " +
      "haluan haluu haluun han hanella hanelle hanelta hanen hanessa hanesta hanet hanta he heidan heidat heilla " +
      "heille heilta heista heita heti hyvin ihan ilman itse itseni itsensa ja jo johon johonkin joiden joihin " +
      "joilla joille joissa joita joitain joka jokin joko joku jolla jolle jolta jonka jonkin jonkun jonnekin jopa " +
      "jos joskus jossa jossain josta jostain jota jotain jotakin jotka jotta kai kaikki kannattaa kannattaako " +
      "kauanko kene kenella kenelle kenelta kenen kenesta keta ketka koska kovin ku kuin kuinka kuka kumman kumpi " +
      "kun kuten liian ma me meian meidan meidat meihin meilla meille meilta meista meita melko mie mihin mika " +
      "mikas miks miksi milla millainen millaista mille milloin mina minka minkalainen minkalaista minne minua " +
      "minulla minulle minulta minun minusta minut minuun mis missa mista mistas mit mita mitahan mitas miten mites " +
      "mitka montako mua muhun muiden muita mulla mulle multa mun mut mutta muu muut myos myoskin naa naiden nailla " +
      "naille naissa naista naita nama ne niiden niihin niilla niille niin niissa niista niita noiden noin noita " +
      "nuo nyt ois oisko ole olemme olen olenko olet oletko olette oli oliko olimme olin olisi olisiko olisin " +
      "olisivat olisko olit olivat olla ollaan olleet ollut oma omaa omalla omalle oman omat omia omien on onko " +
      "onks oon oonko oot ootko ovat ovatko paljonko pitaa pitaako pitais pitaisi pitaisiko sa saa saada saadaan " +
      "saadaanko saako saaks saan saanko saanks saat saatko saisi saisiko saisin saisinko se seka sen sie siihen " +
      "siina siita silla sille silta sina sinua sinulla sinulle sinulta sinun sinusta sinut sit sita sitten sua " +
      "sulla sulle sulta sun susta sut taa taas tahan tai talla talle talta tama taman tan tarvii tarviiko tassa " +
      "tasta tata taytyy taytyyko te teian teidan teidat teilla teille teilta teista teita toi toinen ton tos tosi " +
      "tost tota tuo tuolla tuolle tuon tuossa tuosta tuota usein vaan vai vain viela voi voida voidaan voidaanko " +
      "voiko voiks voin voinko voinks voisi voisiko voisin voisinko voit voitko",
    sv:
      "a all alla allt an ar att av aven bara blev bli blir bor da dar de dej dem den denna dessa det detta dig din " +
      "dina ditt dom du efter ej eller en er era ert ett far fick for fore fran genom hade han hans har henne " +
      "hennes hon honom hos hur i icke in inga ingen inget inte jag kan kunde man maste med mej mellan men mig min " +
      "mina mitt mot nagon nagot nagra nan nar nat ni nu o och ocksa om oss over pa sa sig sin sina sitt ska skall " +
      "skulle som till under upp ut utan vad var vara varfor varifran vart vem vi vid vilka vilken vilket vill " +
      "ville",
    en:
      "a about after all also am an and any are as at be been before being but by can cant could did didnt do does " +
      "doesnt doing dont for from get got had has have having he her here hers him his how i if im in into is it " +
      "its ive just may me might mine must my no nor not of on only or our ours over shall she should so some than " +
      "that the their theirs them then there these they this those to too under us very was we were what when where " +
      "which who whom whose why will with would you your yours"
  }, sets = {};

  /* Small letters without marks: ä → a. */
  function fold(text) {
    return text.normalize("NFC").toLowerCase().replace(/[ßæœøđðŋŧþłı]/g, function (letter) { return apart[letter]; })
      .normalize("NFD").replace(/[\u0300-\u036f]/g, "").normalize("NFC");
  }

  /* The words of a text: text (folded, without hyphens and the ending after a colon), start, end, and the pieces
     that hyphens part. */
  function tokens(text) {
    var pattern = new RegExp(word, "g"), found = [], match, pieces;
    while ((match = pattern.exec(text))) {
      pieces = match[0].slice(0, match[0].length - (match[1] || "").length).split(hyphen);
      pieces = pieces.map(function (piece) { return fold(piece.replace(unheard, "")); });
      found.push({ text: pieces.join(""), start: match.index, end: pattern.lastIndex, pieces: pieces });
    }
    return found;
  }

  /* What is left of a folded word without its endings. */
  function stem(folded, language) {
    if (!/^[0-9a-z]{4,40}$/.test(folded)) { return folded; }
    return endings[language].reduce(function (left, rule) { return left.replace(rule[0], rule[1]); }, folded);
  }

  function isFunctionWord(folded, language) {
    sets[language] = sets[language] || new Set(idle[language].split(" "));
    return sets[language].has(folded);
  }

  own.words = { fold: fold, tokens: tokens, stem: stem, isFunctionWord: isFunctionWord };
})();
