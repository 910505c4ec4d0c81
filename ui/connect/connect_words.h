#pragma once

#include "core/account/secret_store.h"
#include "core/zoom/connection_test.h"
#include "ui/widgets/notice.h"

namespace rollcall {

// What the connection test and the keyring mean, in words for the admin.

Notice testingNotice();
Notice reportNotice(const zoom::ConnectionReport &report);

struct FeatureWords
{
    QString symbol;
    Meaning meaning = Meaning::Muted;
    QString verdict; // "Works", "The app lacks a scope"
    QString advice;  // what to do; empty if nothing
};
FeatureWords featureWords(const zoom::FeatureCheck &check);

// What is told in one row: a basic feature, or all others that came out alike. What is for master
// accounts only is told where the account has it.
struct FeatureGroup
{
    zoom::FeatureCheck check; // its scopes are those of all
    QString names;            // of the features; empty if check.feature says it
};
QList<FeatureGroup> featureGroups(const QList<zoom::FeatureCheck> &features);

// Where the secret will be, and what follows from that.
QString keyringWords(SecretStoreState state);

Notice secretUnreadableNotice(const std::optional<Error> &error);
Notice profileRefusedNotice(const Error &error);
Notice secretRefusedNotice(const Error &error);

} // namespace rollcall
