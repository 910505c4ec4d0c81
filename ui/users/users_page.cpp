#include "ui/users/users_page.h"

#include "core/base/task_scope.h"
#include "ui/models/visible_text.h"
#include "ui/theme/metrics.h"
#include "ui/users/column_chooser.h"
#include "ui/users/details_pane.h"
#include "ui/users/export_dialog.h"
#include "ui/users/filter_bar.h"
#include "ui/users/go_to_user.h"
#include "ui/users/listing_notice.h"
#include "ui/users/user_clipboard.h"
#include "ui/users/user_editing.h"
#include "ui/users/user_edits.h"
#include "ui/users/user_gutter.h"
#include "ui/users/users_actions.h"
#include "ui/users/users_controller.h"
#include "ui/users/users_header.h"
#include "ui/users/users_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/state_strip.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace rollcall {

namespace {

// A listing that ends sooner is not worth a strip that comes and goes.
constexpr int patienceMs = 300;
constexpr int detailsWidth = 300;

constexpr QLatin1String columnsKey("users/columns");
constexpr QLatin1String sortKey("users/sort");
constexpr QLatin1String detailsShownKey("users/details-shown");
constexpr QLatin1String detailsWidthKey("users/details-width");

} // namespace

class UsersPage::Private : public QObject
{
    Q_OBJECT

public:
    Private(UsersPage *owner, QSettings &settings, Clock &clock);
    // The views must not outlive their models.
    ~Private() override { delete splitter; }

    void layOut();
    void connectActions();
    void connectParts();
    void loadLayout();
    void saveColumns();
    void saveSort();

    void showState();
    void showEmpty(const Notice &notice, const QList<QAction *> &remedies);
    Notice filteredToNothing() const;
    QList<QAction *> actionsFor(ListingRemedy remedy) const;
    void enableActions();
    void showDroppedFilters(const UserQuery &before, UserRow user);

    void openColumns(const QRect &anchor);
    void openExport();
    void openGoTo();
    void openMenu(const QPoint &at);
    void goTo(UserRow user);
    void copy(ClipboardForm form);
    void showDetails(bool shown);

    UsersPage *page;
    QSettings &layout;
    UsersController controller;
    UsersActions actions;
    UserEdits edits;
    UserEditing editing;
    QString accountName;
    QTimer patience;
    bool wasLoading = false;
    UserQuery droppedQuery;
    QAction *restoreFilters;
    QAction *dismissNote;

    UsersHeader *header;
    FilterBar *filters;
    StateStrip *listing;
    StateStrip *note;
    QStackedWidget *stack;
    UsersTable *table;
    EmptyState *empty;
    DetailsPane *details;
    QSplitter *splitter;
    TaskScope copying;
};

UsersPage::Private::Private(UsersPage *owner, QSettings &settings, Clock &clock)
    : page(owner)
    , layout(settings)
    , controller(clock)
    , actions(owner)
    , edits(owner)
    , editing(controller, edits, *owner)
    , restoreFilters(new QAction(tr("Restore filters"), this))
    , dismissNote(new QAction(tr("Dismiss"), this))
    , header(new UsersHeader(controller, actions, edits))
    , filters(new FilterBar(controller, actions))
    , listing(new StateStrip)
    , note(new StateStrip)
    , stack(new QStackedWidget)
    , table(new UsersTable(controller.table(), controller.selection()))
    , empty(new EmptyState)
    , details(new DetailsPane(controller, edits))
    , splitter(new QSplitter)
{
    listing->setObjectName(QStringLiteral("users.listing"));
    note->setObjectName(QStringLiteral("users.note"));
    restoreFilters->setObjectName(QStringLiteral("users.restore-filters"));
    dismissNote->setObjectName(QStringLiteral("users.dismiss-note"));
    patience.setSingleShot(true);
    patience.setInterval(patienceMs);
    layOut();
    loadLayout();
    connectActions();
    connectParts();
    showState();
}

void UsersPage::Private::layOut()
{
    stack->addWidget(table);
    stack->addWidget(empty);
    auto *head = new QWidget;
    auto *headColumn = new QVBoxLayout(head);
    // Title, line below the tab and first column begin at one edge; a tab brings its own.
    headColumn->setContentsMargins(UserGutter::breadth, metrics::pageMargin, metrics::grid,
                                   metrics::grid);
    auto *titleRow = new QHBoxLayout;
    titleRow->setContentsMargins(metrics::grid, 0, 0, 0);
    titleRow->addWidget(header);
    headColumn->addLayout(titleRow);
    headColumn->addWidget(filters);
    auto *main = new QWidget;
    auto *column = new QVBoxLayout(main);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(listing);
    column->addWidget(note);
    column->addWidget(stack, 1);
    splitter->setObjectName(QStringLiteral("users.splitter"));
    splitter->addWidget(main);
    splitter->addWidget(details);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 1);
    auto *root = new QVBoxLayout(page);
    root->setContentsMargins({});
    root->addWidget(splitter);
}

void UsersPage::Private::loadLayout()
{
    table->setColumnLayout(ColumnLayout::fromStrings(layout.value(columnsKey).toStringList()));
    const QString sort = layout.value(sortKey).toString();
    const bool descending = sort.startsWith(u'-');
    const auto column = userColumnNames.value(sort.mid(descending ? 1 : 0).toLatin1());
    controller.sort(column.value_or(UserColumn::Name), column && descending);
    table->showSort(controller.query().sortBy, controller.query().descending);
    details->resize(layout.value(detailsWidthKey, detailsWidth).toInt(), details->height());
    const bool shown = layout.value(detailsShownKey, true).toBool();
    actions.details->setChecked(shown);
    details->setVisible(shown);
    splitter->setSizes({4 * detailsWidth, layout.value(detailsWidthKey, detailsWidth).toInt()});
}

void UsersPage::Private::saveColumns()
{
    layout.setValue(columnsKey, table->columnLayout().toStrings());
}

void UsersPage::Private::saveSort()
{
    const UserQuery &query = controller.query();
    const QString name = QString::fromLatin1(userColumnNames.name(query.sortBy));
    layout.setValue(sortKey, query.descending ? u'-' + name : name);
}

void UsersPage::Private::connectActions()
{
    const auto on = [this](QAction *action, auto slot) {
        page->addAction(action);
        connect(action, &QAction::triggered, this, slot);
    };
    on(actions.exportUsers, [this] { openExport(); });
    connect(&controller, &UsersController::storeReplaced, this, [this] { copying.cancel(); });
    on(actions.copy, [this] { copy(ClipboardForm::Tsv); });
    on(actions.copyCsv, [this] { copy(ClipboardForm::Csv); });
    on(actions.selectAll, [this] { table->selectAll(); });
    on(actions.find, [this] { header->focusSearch(); });
    on(actions.goToUser, [this] { openGoTo(); });
    on(actions.clearFilters, [this] { controller.clearFilters(); });
    on(actions.refresh, [this] { Q_EMIT controller.refreshWanted(); });
    on(actions.resume, [this] { Q_EMIT controller.resumeWanted(); });
    on(actions.stop, [this] { Q_EMIT controller.stopWanted(); });
    on(actions.columns, [this] {
        const QWidget *button = header->columnsButton();
        openColumns({button->mapToGlobal(QPoint()), button->size()});
    });
    on(actions.details, [this](bool shown) { showDetails(shown); });
    page->addAction(edits.createUser);
    for (QAction *action : edits.ofSelection()) {
        if (action)
            page->addAction(action);
    }
    connect(restoreFilters, &QAction::triggered, this,
            [this] { controller.setQuery(droppedQuery); });
    connect(dismissNote, &QAction::triggered, this, [this] { note->setNotice({}); });
}

void UsersPage::Private::connectParts()
{
    connect(&controller, &UsersController::rowsChanged, this, &Private::showState);
    connect(&controller, &UsersController::listingChanged, this, &Private::showState);
    connect(&patience, &QTimer::timeout, this, &Private::showState);
    connect(&controller.selection(), &UserSelection::usersChanged, this, &Private::enableActions);
    connect(&controller, &UsersController::queryChanged, this, [this] {
        note->setNotice({});
        table->showSort(controller.query().sortBy, controller.query().descending);
    });
    connect(&controller, &UsersController::filtersDropped, this, &Private::showDroppedFilters);

    connect(&editing, &UserEditing::planMade, page, &UsersPage::planMade);
    connect(&editing, &UserEditing::noted, this,
            [this](const Notice &notice) { note->setNotice(notice, {dismissNote}); });

    connect(header, &UsersHeader::left, table, [this] { table->setFocus(); });
    connect(table, &UsersTable::sortWanted, this, [this](UserColumn column, bool descending) {
        controller.sort(column, descending);
        saveSort();
    });
    connect(table, &UsersTable::columnLayoutChanged, this, &Private::saveColumns);
    connect(table, &UsersTable::rowsInSight, this, [this](int first, int last) {
        const auto &order = controller.table().order();
        const auto end = order.cbegin() + std::min(last + 1, int(order.size()));
        controller.marks().setInSight({std::min(order.cbegin() + first, end), end});
    });
    connect(table, &UsersTable::opened, this, [this] {
        if (!actions.details->isChecked())
            actions.details->trigger();
        details->setFocus();
    });
    connect(table->horizontalHeader(), &QWidget::customContextMenuRequested, this,
            [this](const QPoint &at) {
                openColumns({table->horizontalHeader()->mapToGlobal(at), QSize(1, 1)});
            });
    table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(table, &QWidget::customContextMenuRequested, this, &Private::openMenu);
    connect(splitter, &QSplitter::splitterMoved, this,
            [this] { layout.setValue(detailsWidthKey, details->width()); });
}

void UsersPage::Private::showState()
{
    const UserStore *users = controller.users();
    const int count = users ? users->size() : 0;
    const ListingState &state = controller.listing();
    const bool loading = state.phase == ListingState::Phase::Listing;
    if (loading && !wasLoading)
        patience.start();
    if (!loading || state.waitingUntil)
        patience.stop();
    wasLoading = loading;
    enableActions();

    const ListingNotice now = listingNotice(state, count, controller.now());
    const QList<QAction *> remedies = actionsFor(now.remedy);
    const bool instead = count == 0 && !loading;
    listing->setNotice(instead || patience.isActive() ? Notice() : now.notice, remedies);
    table->setSkeleton(loading && !state.finished && !controller.isFiltered());
    if (instead)
        showEmpty(now.notice, remedies);
    else if (count > 0 && controller.table().rowCount() == 0 && controller.isFiltered())
        showEmpty(filteredToNothing(), {actions.clearFilters});
    else
        stack->setCurrentWidget(table);
}

void UsersPage::Private::showEmpty(const Notice &notice, const QList<QAction *> &remedies)
{
    const bool lost = table->hasFocus();
    empty->setNotice(notice, remedies);
    stack->setCurrentWidget(empty);
    if (lost)
        header->focusSearch();
}

Notice UsersPage::Private::filteredToNothing() const
{
    Notice notice;
    notice.icon = QStringLiteral("filter");
    notice.title = tr("No user matches");
    notice.text = controller.filterTexts().join(QStringLiteral("  ·  "));
    if (controller.listing().phase != ListingState::Phase::Complete)
        notice.text += u'\n' + tr("Not all users are loaded, so somebody may be missing.");
    return notice;
}

QList<QAction *> UsersPage::Private::actionsFor(ListingRemedy remedy) const
{
    switch (remedy) {
    case ListingRemedy::None:
        return {};
    case ListingRemedy::Stop:
        return {actions.stop};
    case ListingRemedy::Resume:
        return {actions.resume};
    case ListingRemedy::Load:
    case ListingRemedy::Refresh:
        return {actions.refresh};
    }
    return {};
}

void UsersPage::Private::enableActions()
{
    const UserStore *users = controller.users();
    const ListingState &state = controller.listing();
    const bool loading = state.phase == ListingState::Phase::Listing;
    const bool some = users && users->size() > 0;
    const bool selected = controller.selection().shownCount() > 0;
    actions.exportUsers->setEnabled(some);
    actions.goToUser->setEnabled(some);
    actions.selectAll->setEnabled(controller.table().rowCount() > 0);
    actions.copy->setEnabled(selected);
    actions.copyCsv->setEnabled(selected);
    actions.refresh->setEnabled(users && !loading);
    actions.stop->setEnabled(loading);
    actions.resume->setEnabled(state.partial());
    actions.resume->setIconText(state.phase == ListingState::Phase::Failed ? tr("Try again")
                                                                           : tr("Resume"));
}

void UsersPage::Private::showDroppedFilters(const UserQuery &before, UserRow user)
{
    droppedQuery = before;
    Notice notice;
    notice.icon = QStringLiteral("filter");
    notice.title = tr("Filters cleared");
    notice.text =
        tr("They hid %1.").arg(visibleText(controller.users()->text(user, UserColumn::Name)));
    note->setNotice(notice, {restoreFilters, dismissNote});
}

void UsersPage::Private::openColumns(const QRect &anchor)
{
    auto *chooser = new ColumnChooser(table->columnLayout(), page);
    connect(chooser, &ColumnChooser::chosen, table, &UsersTable::setColumnLayout);
    chooser->popUp(anchor);
}

void UsersPage::Private::openExport()
{
    auto *dialog = new ExportDialog(controller, table->columnLayout().visible(), accountName, page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void UsersPage::Private::openGoTo()
{
    auto *popup = new GoToUser(*controller.users(), controller.query(), page);
    connect(popup, &GoToUser::chosen, this, &Private::goTo);
    connect(&controller, &UsersController::storeReplaced, popup, &QWidget::close);
    popup->popUp();
}

void UsersPage::Private::openMenu(const QPoint &at)
{
    auto *menu = new QMenu(page);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("users.context"));
    menu->setToolTipsVisible(true); // a disabled action says there why
    for (QAction *action : edits.ofSelection()) {
        if (action)
            menu->addAction(action);
        else
            menu->addSeparator();
    }
    menu->addSeparator();
    menu->addActions({actions.copy, actions.copyCsv, actions.selectAll});
    menu->addSeparator();
    menu->addActions({actions.exportUsers, actions.columns, actions.details});
    menu->popup(table->viewport()->mapToGlobal(at));
}

void UsersPage::Private::goTo(UserRow user)
{
    controller.goTo(user);
    table->scrollToUser(user);
    table->setFocus();
}

void UsersPage::Private::copy(ClipboardForm form)
{
    copying.cancel();
    copying.start(clipboardText(*controller.users(), controller.selection().shown(),
                                table->columnLayout().visible(), form, copying.token()),
                  [](const QString &text) { QGuiApplication::clipboard()->setText(text); });
}

void UsersPage::Private::showDetails(bool shown)
{
    details->setVisible(shown);
    layout.setValue(detailsShownKey, shown);
}

UsersPage::UsersPage(QSettings &layout, Clock &clock, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this, layout, clock))
{
    setObjectName(QStringLiteral("users"));
    setAccessibleName(tr("Users"));
}

UsersPage::~UsersPage() = default;

void UsersPage::setDirectory(Directory *directory, const QString &accountName)
{
    d->accountName = accountName;
    d->controller.setDirectory(directory);
}

void UsersPage::setChangeDesk(ChangeDesk *desk, const QString &accountId)
{
    d->controller.setChangeDesk(desk);
    d->editing.setAccount(desk, accountId);
}

UsersController &UsersPage::controller()
{
    return d->controller;
}

void UsersPage::focusTable(Qt::FocusReason reason)
{
    d->table->setFocus(reason);
}

const UsersActions &UsersPage::commands() const
{
    return d->actions;
}

const UserEdits &UsersPage::edits() const
{
    return d->edits;
}

} // namespace rollcall

#include "users_page.moc"
