#include "app/sandbox/state/cultures.h"

#include <array>

namespace rollcall::sandbox {

namespace {

constexpr auto englishGiven = std::to_array<Name>({
    {"Amelia", "amelia"},
    {"Oliver", "oliver"},
    {"Grace", "grace"},
    {"Samuel", "samuel"},
    {"Harriet", "harriet"},
    {"Desmond", "desmond"},
    {"Priscilla", "priscilla"},
    {"Theo", "theo"},
    {"Maeve", "maeve"},
    {"Jordan", "jordan"},
    {"Kwame", "kwame"},
    {"Zoë", "zoe"},
    {"Aaliyah", "aaliyah"},
    {"Marcus", "marcus"},
    {"Beth", "beth"},
    {"Seán", "sean"},
});
constexpr auto englishFamily = std::to_array<Name>({
    {"Whitfield", "whitfield"},
    {"O'Brien", "obrien"},
    {"Carter", "carter"},
    {"Osei", "osei"},
    {"Lockwood", "lockwood"},
    {"Hale-Johnson", "hale-johnson"},
    {"Mbeki", "mbeki"},
    {"Stone", "stone"},
    {"Fairbanks", "fairbanks"},
    {"Ramsay", "ramsay"},
    {"Doyle", "doyle"},
    {"Pemberton", "pemberton"},
    {"Vance", "vance"},
    {"MacLeod", "macleod"},
    {"Brontë", "bronte"},
    {"Ng", "ng"},
});

constexpr auto germanGiven = std::to_array<Name>({
    {"Jürgen", "juergen"},
    {"Anneliese", "anneliese"},
    {"Björn", "bjoern"},
    {"Käthe", "kaethe"},
    {"Lukas", "lukas"},
    {"Sabine", "sabine"},
    {"Götz", "goetz"},
    {"Friederike", "friederike"},
    {"Moritz", "moritz"},
    {"Heike", "heike"},
    {"Özlem", "oezlem"},
    {"Klaus-Peter", "klaus-peter"},
});
constexpr auto germanFamily = std::to_array<Name>({
    {"Müller", "mueller"},
    {"Weiß", "weiss"},
    {"von der Heide", "vonderheide"},
    {"Schröder", "schroeder"},
    {"Großmann", "grossmann"},
    {"Krüger", "krueger"},
    {"Böhm", "boehm"},
    {"Yıldız", "yildiz"},
    {"Zeller", "zeller"},
    {"Haßler", "hassler"},
    {"Lindqvist", "lindqvist"},
    {"Jäger", "jaeger"},
});

constexpr auto romanceGiven = std::to_array<Name>({
    {"Chloé", "chloe"},
    {"François", "francois"},
    {"Hélène", "helene"},
    {"Íñigo", "inigo"},
    {"Begoña", "begona"},
    {"João", "joao"},
    {"Conceição", "conceicao"},
    {"Raphaël", "raphael"},
    {"Lucía", "lucia"},
    {"Niccolò", "niccolo"},
    {"Anaïs", "anais"},
    {"José Luis", "joseluis"},
});
constexpr auto romanceFamily = std::to_array<Name>({
    {"Lefèvre", "lefevre"},
    {"Muñoz", "munoz"},
    {"d'Étoile", "detoile"},
    {"Gonçalves", "goncalves"},
    {"Núñez Ibáñez", "nunez"},
    {"Bélanger", "belanger"},
    {"Magalhães", "magalhaes"},
    {"Rossi", "rossi"},
    {"Saint-Exupère", "saint-exupere"},
    {"Peña", "pena"},
    {"Brandão", "brandao"},
    {"Lœwe", "loewe"},
});

constexpr auto centralGiven = std::to_array<Name>({
    {"Łukasz", "lukasz"},
    {"Žofie", "zofie"},
    {"Jiří", "jiri"},
    {"Małgorzata", "malgorzata"},
    {"Győző", "gyozo"},
    {"Ștefan", "stefan"},
    {"Đurđica", "djurdjica"},
    {"Eglė", "egle"},
    {"Kārlis", "karlis"},
    {"Ľubica", "lubica"},
});
constexpr auto centralFamily = std::to_array<Name>({
    {"Wiśniewski", "wisniewski"},
    {"Dvořák", "dvorak"},
    {"Szőke", "szoke"},
    {"Čapek", "capek"},
    {"Šimkutė", "simkute"},
    {"Bērziņš", "berzins"},
    {"Țurcanu", "turcanu"},
    {"Đorđević", "djordjevic"},
    {"Zając", "zajac"},
    {"Kraśko", "krasko"},
});

constexpr auto nordicGiven = std::to_array<Name>({
    {"Åsa", "aasa"},
    {"Søren", "soeren"},
    {"Þórdís", "thordis"},
    {"Märta", "marta"},
    {"Øyvind", "oyvind"},
    {"Päivi", "paivi"},
    {"Guðrún", "gudrun"},
    {"Ægir", "aegir"},
});
constexpr auto nordicFamily = std::to_array<Name>({
    {"Ångström", "angstrom"},
    {"Kjærgaard", "kjaergaard"},
    {"Mäkelä", "makela"},
    {"Bjørnson", "bjornson"},
    {"Þorsteinsdóttir", "thorsteinsdottir"},
    {"Hägglund", "hagglund"},
    {"Ødegård", "odegard"},
    {"Sjögren", "sjogren"},
});

constexpr auto vietnameseGiven = std::to_array<Name>({
    {"Thị Hương", "huong"},
    {"Đức", "duc"},
    {"Ngọc Ánh", "anh"},
    {"Quỳnh", "quynh"},
    {"Văn Tuấn", "tuan"},
    {"Thảo", "thao"},
});
constexpr auto vietnameseFamily = std::to_array<Name>({
    {"Nguyễn", "nguyen"},
    {"Trần", "tran"},
    {"Phạm", "pham"},
    {"Đặng", "dang"},
    {"Võ", "vo"},
    {"Bùi", "bui"},
});

constexpr auto turkishGiven = std::to_array<Name>({
    {"İlayda", "ilayda"},
    {"Çağlar", "caglar"},
    {"Işıl", "isil"},
    {"Oğuz", "oguz"},
    {"Şebnem", "sebnem"},
    {"Ümit", "umit"},
});
constexpr auto turkishFamily = std::to_array<Name>({
    {"Kılıç", "kilic"},
    {"Öztürk", "ozturk"},
    {"Şahin", "sahin"},
    {"Işık", "isik"},
    {"Çelik", "celik"},
    {"Güneş", "gunes"},
});

constexpr auto cyrillicGiven = std::to_array<Name>({
    {"Олена", "olena"},
    {"Дмитро", "dmytro"},
    {"Любов", "liubov"},
    {"Тарас", "taras"},
    {"Ксения", "ksenia"},
    {"Алексей", "alexey"},
    {"Надежда", "nadezhda"},
    {"Фёдор", "fyodor"},
    {"Веселина", "veselina"},
    {"Божидар", "bozhidar"},
    {"Јелена", "jelena"},
    {"Ївга", "yivha"},
});
constexpr auto cyrillicFamily = std::to_array<Name>({
    {"Шевченко", "shevchenko"},
    {"Ковальчук", "kovalchuk"},
    {"Щербак", "shcherbak"},
    {"Соловьёв", "solovyov"},
    {"Жданова", "zhdanova"},
    {"Гришин", "grishin"},
    {"Николова", "nikolova"},
    {"Њежић", "njezic"},
    {"Бондаренко", "bondarenko"},
    {"Ґудзь", "gudz"},
});

constexpr auto greekGiven = std::to_array<Name>({
    {"Ελένη", "eleni"},
    {"Γιώργος", "giorgos"},
    {"Χριστίνα", "christina"},
    {"Οδυσσέας", "odysseas"},
    {"Σοφία", "sofia"},
    {"Θανάσης", "thanasis"},
});
constexpr auto greekFamily = std::to_array<Name>({
    {"Παπαδόπουλος", "papadopoulos"},
    {"Νικολαΐδη", "nikolaidi"},
    {"Ξενάκης", "xenakis"},
    {"Βλάχου", "vlachou"},
    {"Ψαρράς", "psarras"},
    {"Ιωάννου", "ioannou"},
});

constexpr auto arabicGiven = std::to_array<Name>({
    {"فاطمة", "fatima"},
    {"يوسف", "youssef"},
    {"ليلى", "layla"},
    {"عبد الرحمن", "abdulrahman"},
    {"نور", "nour"},
    {"طارق", "tariq"},
    {"هُدى", "huda"},
    {"سلمان", "salman"},
});
constexpr auto arabicFamily = std::to_array<Name>({
    {"الحسيني", "alhusseini"},
    {"منصور", "mansour"},
    {"خليل", "khalil"},
    {"الزهراني", "alzahrani"},
    {"بن علي", "benali"},
    {"قاسم", "qasim"},
    {"العمري", "alomari"},
    {"شاهين", "shaheen"},
});

constexpr auto hebrewGiven = std::to_array<Name>({
    {"נועה", "noa"},
    {"איתן", "eitan"},
    {"תמר", "tamar"},
    {"יונתן", "yonatan"},
    {"שירה", "shira"},
    {"דוד", "david"},
});
constexpr auto hebrewFamily = std::to_array<Name>({
    {"כהן", "cohen"},
    {"לוי", "levi"},
    {"בן־דוד", "bendavid"},
    {"מזרחי", "mizrahi"},
    {"פרידמן", "friedman"},
    {"אוחיון", "ohayon"},
});

constexpr auto indianGiven = std::to_array<Name>({
    {"अदिति", "aditi"},
    {"राजेश", "rajesh"},
    {"श्रीनिवास", "shrinivas"},
    {"प्रियंका", "priyanka"},
    {"विक्रम", "vikram"},
    {"मीनाक्षी", "meenakshi"},
    {"कृष्ण", "krishna"},
    {"ज्योति", "jyoti"},
});
constexpr auto indianFamily = std::to_array<Name>({
    {"शर्मा", "sharma"},
    {"पटेल", "patel"},
    {"अय्यर", "iyer"},
    {"चट्टोपाध्याय", "chattopadhyay"},
    {"सिंह", "singh"},
    {"देशमुख", "deshmukh"},
    {"कुलकर्णी", "kulkarni"},
    {"मिश्रा", "mishra"},
});

constexpr auto chineseGiven = std::to_array<Name>({
    {"伟", "wei"},
    {"秀英", "xiuying"},
    {"子轩", "zixuan"},
    {"雨桐", "yutong"},
    {"志明", "zhiming"},
    {"丽", "li"},
    {"浩然", "haoran"},
    {"美玲", "meiling"},
    {"建國", "jianguo"},
    {"靜怡", "jingyi"},
});
constexpr auto chineseFamily = std::to_array<Name>({
    {"王", "wang"},
    {"李", "li"},
    {"张", "zhang"},
    {"陳", "chen"},
    {"欧阳", "ouyang"},
    {"刘", "liu"},
    {"黃", "huang"},
    {"赵", "zhao"},
    {"司马", "sima"},
    {"𠮷", "ji"},
});

constexpr auto japaneseGiven = std::to_array<Name>({
    {"さくら", "sakura"},
    {"健太", "kenta"},
    {"陽菜", "hina"},
    {"翔", "sho"},
    {"美咲", "misaki"},
    {"ケン", "ken"},
    {"直樹", "naoki"},
    {"由美子", "yumiko"},
});
constexpr auto japaneseFamily = std::to_array<Name>({
    {"佐藤", "sato"},
    {"鈴木", "suzuki"},
    {"高橋", "takahashi"},
    {"渡邉", "watanabe"},
    {"伊藤", "ito"},
    {"小林", "kobayashi"},
    {"髙木", "takagi"},
    {"東海林", "shoji"},
});

constexpr auto koreanGiven = std::to_array<Name>({
    {"서연", "seoyeon"},
    {"민준", "minjun"},
    {"지우", "jiwoo"},
    {"하은", "haeun"},
    {"도윤", "doyun"},
    {"예진", "yejin"},
});
constexpr auto koreanFamily = std::to_array<Name>({
    {"김", "kim"},
    {"이", "lee"},
    {"박", "park"},
    {"최", "choi"},
    {"남궁", "namgung"},
    {"정", "jung"},
});

constexpr auto thaiGiven = std::to_array<Name>({
    {"สมชาย", "somchai"},
    {"กุลธิดา", "kulthida"},
    {"ณัฐพล", "nattapon"},
    {"พิมพ์ชนก", "pimchanok"},
    {"วิชัย", "wichai"},
    {"น้ำฝน", "namfon"},
});
constexpr auto thaiFamily = std::to_array<Name>({
    {"แสงทอง", "saengthong"},
    {"ศรีสุวรรณ", "srisuwan"},
    {"จันทร์เพ็ญ", "chanpen"},
    {"วงศ์สวัสดิ์", "wongsawat"},
    {"ใจดี", "jaidee"},
    {"บุญมี", "boonmee"},
});

constexpr auto table = std::to_array<Culture>({
    {englishGiven, englishFamily, false, true, "en-US", "America/Chicago", "US", "+1", "Chicago",
     30},
    {germanGiven, germanFamily, false, true, "de-DE", "Europe/Berlin", "DE", "+49", "Köln", 14},
    {romanceGiven, romanceFamily, false, true, "fr-FR", "Europe/Paris", "FR", "+33", "Lyon", 12},
    {centralGiven, centralFamily, false, true, "pl-PL", "Europe/Warsaw", "PL", "+48", "Łódź", 7},
    {nordicGiven, nordicFamily, false, true, "en-US", "Europe/Stockholm", "SE", "+46", "Malmö", 5},
    {vietnameseGiven, vietnameseFamily, true, true, "vi-VN", "Asia/Ho_Chi_Minh", "VN", "+84",
     "Đà Nẵng", 3},
    {turkishGiven, turkishFamily, false, true, "tr-TR", "Europe/Istanbul", "TR", "+90", "İzmir", 3},
    {cyrillicGiven, cyrillicFamily, false, true, "uk-UA", "Europe/Kiev", "UA", "+380", "Львів", 6},
    {greekGiven, greekFamily, false, true, "en-US", "Europe/Athens", "GR", "+30", "Πάτρα", 3},
    {arabicGiven, arabicFamily, false, true, "ar-SA", "Asia/Riyadh", "SA", "+966", "جدة", 4},
    {hebrewGiven, hebrewFamily, false, true, "he-IL", "Asia/Jerusalem", "IL", "+972", "חיפה", 2},
    {indianGiven, indianFamily, false, true, "hi-IN", "Asia/Calcutta", "IN", "+91", "पुणे", 5},
    {chineseGiven, chineseFamily, true, false, "zh-CN", "Asia/Shanghai", "CN", "+86", "成都", 4},
    {japaneseGiven, japaneseFamily, true, true, "ja-JP", "Asia/Tokyo", "JP", "+81", "京都", 4},
    {koreanGiven, koreanFamily, true, false, "ko-KR", "Asia/Seoul", "KR", "+82", "부산", 3},
    {thaiGiven, thaiFamily, false, true, "en-US", "Asia/Bangkok", "TH", "+66", "เชียงใหม่", 2},
});

} // namespace

std::span<const Culture> cultures()
{
    return table;
}

} // namespace rollcall::sandbox
