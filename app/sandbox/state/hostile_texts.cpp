#include "app/sandbox/state/hostile_texts.h"

#include <array>

namespace rollcall::sandbox {

namespace {

constexpr auto table = std::to_array<HostileText>({
    {"=HYPERLINK(\"http://evil.example\",\"Click\")", "Formula", "=1+1"},
    {"+Plus", "Sign", "+49 sales"},
    {"@SUM(A1:A9)", "At", "@home"},
    {"-2+3", "Minus", "-cmd|' /C calc'!A0"},
    {"<b>Bold</b>", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>"},
    {"Ann &amp; Co", "&lt;Entity&gt;", "R&D"},
    {"Robert \"Bobby\"", "Quo\"te", "Sales, \"West\""},
    {"Semi;colon", "Comma, the", "A;B,C\tD"},
    {"Two\nLines", "Car\rriage", "Line one\r\nline two"},
    {"\u202Egpj.exe", "Over\u202Eride", "\u2067Isolated\u2069"},
    {"\u200BZero\u200D", "Wid\uFEFFth", "\u00A0Hard space "},
    {"  Spaces  ", "  Around  ", "   "},
    {"'; DROP TABLE users; --", "O''Hara", "%s %n %1 {0}"},
    {"👩🏽‍💻 Emoji", "🇺🇦", "🚀 Launch"},
    {"Z̴͉a̷l̶g̷o̸", "C̈ombin\u0301ing", "e\u0301quipe"},
    {"Prince", "", ""},
    {"", "Mononym", "Département des très longs noms de service, que personne n'abrège jamais"},
    {"Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenh",
     "Featherstonehaugh-Cholmondeley-Majoribanks-Dalziel-Menzies-Beau", "../../etc/passwd"},
});

} // namespace

std::span<const HostileText> hostileTexts()
{
    return table;
}

} // namespace rollcall::sandbox
