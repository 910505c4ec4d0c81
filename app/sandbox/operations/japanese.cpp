#include "app/sandbox/operations/japanese.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

#include <algorithm>
#include <array>

namespace rollcall::sandbox {

namespace {

struct Sentence
{
    int code;
    QStringView text;
};

constexpr std::array<Sentence, 29> sentences{{
    {124, u"アクセストークンが無効です。"},
    {200, u"権限がありません。"},
    {300, u"リクエストの内容が正しくありません。"},
    {429, u"APIの呼び出し回数の上限に達しました。しばらくしてからもう一度お試しください。"},
    {1000, u"このユーザーは変更できません。"},
    {1001, u"ユーザーが存在しません。"},
    {1005, u"このメールアドレスはすでに使用されています。"},
    {1009, u"このユーザーはすでに有効なアカウントを持っています。"},
    {1010, u"ユーザーがこのアカウントに見つかりません。"},
    {1107, u"このメールドメインは許可されていません。"},
    {1108, u"ユーザータイプを変更する条件を満たしていません。"},
    {1109, u"ホストは有料ユーザーではありません。"},
    {1116, u"メールドメインが管理対象のドメインと一致しません。"},
    {1117, u"管理者に対してこの操作はできません。"},
    {1120, u"有効な招待が見つかりません。"},
    {1123, u"勤務先メールアカウントのパスワードのみ更新できます。"},
    {1124, u"パスワードが短すぎます。"},
    {1125, u"パスワードには文字を1つ以上含めてください。"},
    {1126, u"パスワードには数字を1つ以上含めてください。"},
    {1127, u"パスワードには特殊文字を1つ以上含めてください。"},
    {1128, u"パスワードには大文字と小文字の両方を含めてください。"},
    {1129, u"最近使用したパスワードは使用できません。"},
    {1130, u"同じ文字だけのパスワードは使用できません。"},
    {1131, u"連続した文字を含むパスワードは使用できません。"},
    {1136, u"パスワードが推測されやすすぎます。"},
    {2300, u"このAPIエンドポイントは認識されません。"},
    {3412, u"アカウントのユーザー数が上限に達しています。"},
    {4100, u"このパーソナルリンク名はすでに使用されています。"},
    {4711, u"アクセストークンに必要なスコープが含まれていません。"},
}};

QString sentenceFor(int code)
{
    const auto *const found = std::ranges::find(sentences, code, &Sentence::code);
    return found == sentences.end() ? QStringLiteral("リクエストを処理できませんでした。")
                                    : found->text.toString();
}

} // namespace

void speakJapanese(Answer &answer)
{
    QJsonObject envelope = QJsonDocument::fromJson(QByteArray::fromStdString(answer.body)).object();
    const int code = envelope.value(QLatin1StringView("code")).toInt();
    if (code == 0)
        return;
    envelope.insert(QStringLiteral("message"), sentenceFor(code));
    QJsonArray errors;
    const QJsonArray rows = envelope.value(QLatin1StringView("errors")).toArray();
    for (const QJsonValue &row : rows) {
        QJsonObject error = row.toObject();
        error.insert(QStringLiteral("message"), QStringLiteral("フィールドが無効です。"));
        errors.append(error);
    }
    if (!errors.isEmpty())
        envelope.insert(QStringLiteral("errors"), errors);
    answer.body = QJsonDocument(envelope).toJson(QJsonDocument::Compact).toStdString();
}

} // namespace rollcall::sandbox
