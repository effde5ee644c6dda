// SPDX-License-Identifier: GPL-3.0-or-later
// Which abbreviations Moses knows (its non-breaking prefixes for the three languages). Those with a full stop and a
// letter inside ("e.g", "z.B", "S.A") are not listed: the tokeniser keeps every word of that shape together.
#include "data/MosesPrefixes.h"

#include <array>
#include <cstdint>

namespace hatter::data {

namespace {

/// Words between single spaces.
using Words = std::string_view;

// Initials of names, in all three languages.
constexpr Words Capitals = "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z";
// No German word is a single small letter. In French "a" is one ("il a.").
constexpr Words SmallLettersDe = "a b c d e f g h i j k l m n o p q r s t u v w x y z";
constexpr Words SmallLettersFr = "b c d e f g h i j k l m n o p q r s t u v w x y z";

// Titles, ranks and names of firms and buildings; German has taken over most of them from English.
constexpr Words Titles =
    "Adj Adm Adv Asst Bart Bldg Brig Bros Capt Cmdr Col Comdr Con Corp Cpl DR Dr Ens Gen Gov Hon Hosp Insp Lt MM MR "
    "MRS "
    "MS Maj Messrs Mlle Mme Mr Mrs Ms Msgr Op Ord Pfc Ph Prof Pvt Rep Reps Res Rev Rt Sen Sens Sfc Sgt Sr St Supt Surg";
constexpr Words TitlesEnOnly = "Drs Hr";

constexpr Words MonthsEn = "Jan Feb Mar Apr Jun Jul Aug Sep Oct Nov Dec";  // "May" is whole
constexpr Words MiscellaneousEn = "v vs rev Rs Nos Nr";
constexpr Words BeforeNumbersEn = "No Art pp";  // number, article, pages

constexpr Words MiscellaneousDe =
    "v vs Mio Mrd bzw usw etc MwSt ggf vgl sogen sog ff Buchst Std evtl Zt Chr Ltd Co spp sen jun SA dgl dergl zzt usf "
    "Dkr bzgl BSE";
// Moses has these for German without the condition that a number follows.
constexpr Words NumberSignsDe = "No Nos Art Nr pp ca Ca";
// A full stop after a Roman or a short Arabic number makes it an ordinal: "Ludwig XIV. von", "am 3. Oktober".
constexpr Words RomanDe =
    "II III IV VI VII VIII IX XI XII XIII XIV XV XVI XVII XVIII XIX XX "
    "ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xvii xviii xix xx";
constexpr int LargestOrdinalDe = 99;

constexpr Words BooksFr =  // what dictionaries, catalogues and footnotes abbreviate
    "art ann apr av auj lib cf chap contr dir éd env fasc fig hab ibid id inf ms pl pp sec sect sq sqq suiv sup suppl "
    "vol";
constexpr Words GrammarFr = "ca fém masc sing vb";
constexpr Words MiscellaneousFr = "al boul etc ex fr tél vs";
constexpr Words TitlesFr = "MM SS";

void add(Abbreviations& to, Words words, Abbreviation kind) {
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t end = std::min(words.find(' ', at), words.size());
        to.emplace(words.substr(at, end - at), kind);
        at = end + 1;
    }
}

Abbreviations made(std::initializer_list<Words> always, Words beforeNumber) {
    Abbreviations all;
    for (const Words words : always)
        add(all, words, Abbreviation::Always);
    add(all, beforeNumber, Abbreviation::BeforeNumber);
    return all;
}

/// "1" to "99" as they stand in one array.
Words ordinalsDe() {
    static const std::string text = [] {
        std::string all;
        for (int i = 1; i <= LargestOrdinalDe; ++i)
            all += (i > 1 ? " " : "") + std::to_string(i);
        return all;
    }();
    return text;
}

}  // namespace

const Abbreviations& abbreviationsOf(const std::string& language) {
    static const Abbreviations english =
        made({Capitals, Titles, TitlesEnOnly, MonthsEn, MiscellaneousEn}, BeforeNumbersEn);
    static const Abbreviations german =
        made({Capitals, SmallLettersDe, Titles, MiscellaneousDe, NumberSignsDe, RomanDe, ordinalsDe()}, {});
    static const Abbreviations french =
        made({Capitals, SmallLettersFr, BooksFr, GrammarFr, MiscellaneousFr, TitlesFr}, {});
    return language == "de" ? german : language == "fr" ? french : english;
}

}  // namespace hatter::data
