<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>rollcall::AccountChanges</name>
    <message numerus="yes">
        <source>%Ln change(s) in the journal were made by a newer Rollcall and can&apos;t be shown here.</source>
        <translation>
            <numerusform>%Ln change in the journal were made by a newer Rollcall and can&apos;t be shown here.</numerusform>
            <numerusform>%Ln changes in the journal were made by a newer Rollcall and can&apos;t be shown here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::AddAssistants</name>
    <message numerus="yes">
        <source>A user can have up to %Ln assistant(s).</source>
        <translation>
            <numerusform>A user can have up to %Ln assistant.</numerusform>
            <numerusform>A user can have up to %Ln assistants.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::ChangesPage</name>
    <message numerus="yes">
        <source>%Ln change(s) discarded</source>
        <translation>
            <numerusform>%Ln change discarded</numerusform>
            <numerusform>%Ln changes discarded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::ConnectWords</name>
    <message numerus="yes">
        <source>Zoom counts %Ln active user(s).</source>
        <translation>
            <numerusform>Zoom counts %Ln active user.</numerusform>
            <numerusform>Zoom counts %Ln active users.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::CreateDialog</name>
    <message numerus="yes">
        <source>Review %Ln invitation(s)</source>
        <translation>
            <numerusform>Review %Ln invitation</numerusform>
            <numerusform>Review %Ln invitations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review %Ln new user(s)</source>
        <translation>
            <numerusform>Review %Ln new user</numerusform>
            <numerusform>Review %Ln new users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these users can&apos;t be created</source>
        <translation>
            <numerusform>%Ln of these users can&apos;t be created</numerusform>
            <numerusform>%Ln of these users can&apos;t be created</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::DataTruth</name>
    <message numerus="yes">
        <source>%Ln user(s) so far</source>
        <extracomment>Users that are loaded so far; the whole is not known yet</extracomment>
        <translation>
            <numerusform>%Ln user so far</numerusform>
            <numerusform>%Ln users so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::DeleteDialog</name>
    <message numerus="yes">
        <source>Delete %Ln user(s)</source>
        <translation>
            <numerusform>Delete %Ln user</numerusform>
            <numerusform>Delete %Ln users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review %Ln deletion(s)</source>
        <translation>
            <numerusform>Review %Ln deletion</numerusform>
            <numerusform>Review %Ln deletions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s) can&apos;t be deleted</source>
        <translation>
            <numerusform>%Ln user can&apos;t be deleted</numerusform>
            <numerusform>%Ln users can&apos;t be deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pending user(s) will be disassociated by e-mail address: that takes the invitation back. They leave nothing to transfer.</source>
        <translation>
            <numerusform>%Ln pending user will be disassociated by e-mail address: that takes the invitation back. There is nothing to transfer.</numerusform>
            <numerusform>%Ln pending users will be disassociated by e-mail address: that takes the invitations back. There is nothing to transfer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Disassociate %Ln user(s)</source>
        <translation>
            <numerusform>Disassociate %Ln user</numerusform>
            <numerusform>Disassociate %Ln users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deactivate %Ln user(s)</source>
        <translation>
            <numerusform>Deactivate %Ln user</numerusform>
            <numerusform>Deactivate %Ln users</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::DeleteVirtualBackgrounds</name>
    <message numerus="yes">
        <source>%Ln removed</source>
        <translation>
            <numerusform>%Ln removed</numerusform>
            <numerusform>%Ln removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::DetailsPane</name>
    <message numerus="yes">
        <source>%Ln user(s) selected</source>
        <translation>
            <numerusform>%Ln user selected</numerusform>
            <numerusform>%Ln users selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more hidden by the filters</source>
        <translation>
            <numerusform>%Ln more hidden by the filters</numerusform>
            <numerusform>%Ln more hidden by the filters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::ExportDialog</name>
    <message numerus="yes">
        <source>Export %Ln user(s)</source>
        <translation>
            <numerusform>Export %Ln user</numerusform>
            <numerusform>Export %Ln users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln user(s)</source>
        <translation>
            <numerusform>%1 of %Ln user</numerusform>
            <numerusform>%1 of %Ln users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) that a spreadsheet would run as a formula got an apostrophe in front.</source>
        <translation>
            <numerusform>%Ln cell that a spreadsheet would run as a formula got an apostrophe in front.</numerusform>
            <numerusform>%Ln cells that a spreadsheet would run as a formula got an apostrophe in front.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s) left the account meanwhile.</source>
        <translation>
            <numerusform>%Ln user left the account meanwhile.</numerusform>
            <numerusform>%Ln users left the account meanwhile.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s) written</source>
        <translation>
            <numerusform>%Ln user written</numerusform>
            <numerusform>%Ln users written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::HistoryDetails</name>
    <message numerus="yes">
        <source>%Ln change(s) selected</source>
        <translation>
            <numerusform>%Ln change selected</numerusform>
            <numerusform>%Ln changes selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln older one(s) are not loaded yet, so they are not selected.</source>
        <translation>
            <numerusform>%Ln older one is not loaded yet, so it is not selected.</numerusform>
            <numerusform>%Ln older ones are not loaded yet, so they are not selected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::HistoryView</name>
    <message numerus="yes">
        <source>%Ln change(s) written</source>
        <translation>
            <numerusform>%Ln change written</numerusform>
            <numerusform>%Ln changes written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::LeaveGuard</name>
    <message numerus="yes">
        <source>%Ln run(s) of changes are still going on</source>
        <translation>
            <numerusform>%Ln run of changes are still going on</numerusform>
            <numerusform>%Ln runs of changes are still going on</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::Leavers</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <extracomment>%1 are names of users</extracomment>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::LicenceChoice</name>
    <message numerus="yes">
        <source>%1 (%Ln seat(s) left)</source>
        <extracomment>A licence, and how many seats of it are left</extracomment>
        <translation>
            <numerusform>%1 (%Ln seat left)</numerusform>
            <numerusform>%1 (%Ln seats left)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not enough seats for %Ln user(s): Zoom will refuse the rest.</source>
        <translation>
            <numerusform>Not enough seats for %Ln user: Zoom will refuse the rest.</numerusform>
            <numerusform>Not enough seats for %Ln users: Zoom will refuse the rest.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::ListingNotice</name>
    <message numerus="yes">
        <source>%Ln user(s)</source>
        <translation>
            <numerusform>%Ln user</numerusform>
            <numerusform>%Ln users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s) so far</source>
        <translation>
            <numerusform>%Ln user so far</numerusform>
            <numerusform>%Ln users so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln user(s)</source>
        <extracomment>%n is the whole, %1 the part: &quot;12,300 of 40,000 users&quot;</extracomment>
        <translation>
            <numerusform>%1 of %Ln user</numerusform>
            <numerusform>%1 of %Ln users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) old</source>
        <translation>
            <numerusform>%Ln hour old</numerusform>
            <numerusform>%Ln hours old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) old</source>
        <translation>
            <numerusform>%Ln day old</numerusform>
            <numerusform>%Ln days old</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::NewUserPlan</name>
    <message numerus="yes">
        <source>Invite %Ln user(s)</source>
        <translation>
            <numerusform>Invite %Ln user</numerusform>
            <numerusform>Invite %Ln users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create %Ln user(s)</source>
        <translation>
            <numerusform>Create %Ln user</numerusform>
            <numerusform>Create %Ln users</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::PlanWords</name>
    <message numerus="yes">
        <source>%Ln user(s)</source>
        <translation>
            <numerusform>%Ln user</numerusform>
            <numerusform>%Ln users</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::PresenceChoice</name>
    <message numerus="yes">
        <source>Do not disturb for %Ln minute(s)</source>
        <translation>
            <numerusform>Do not disturb for %Ln minute</numerusform>
            <numerusform>Do not disturb for %Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Do not disturb for %Ln hour(s)</source>
        <translation>
            <numerusform>Do not disturb for %Ln hour</numerusform>
            <numerusform>Do not disturb for %Ln hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::ReviewSheet</name>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s)</source>
        <translation>
            <numerusform>%Ln user</numerusform>
            <numerusform>%Ln users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the %Ln change(s) to look at</source>
        <translation>
            <numerusform>Only the %Ln change to look at</numerusform>
            <numerusform>Only the %Ln changes to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No more than %Ln change(s) are kept for later. Save this plan to a file instead.</source>
        <translation>
            <numerusform>No more than %Ln change is kept for later. Save this plan to a file instead.</numerusform>
            <numerusform>No more than %Ln changes are kept for later. Save this plan to a file instead.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::ReviewWords</name>
    <message numerus="yes">
        <source>Apply %Ln change(s)</source>
        <translation>
            <numerusform>Apply %Ln change</numerusform>
            <numerusform>Apply %Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %Ln user(s)</source>
        <extracomment>%1 is what is done: &quot;Delete 3 users&quot;</extracomment>
        <translation>
            <numerusform>%1 %Ln user</numerusform>
            <numerusform>%1 %Ln users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 for %Ln user(s)</source>
        <extracomment>%1 is what is done: &quot;Change licence for 3 users&quot;</extracomment>
        <translation>
            <numerusform>%1 for %Ln user</numerusform>
            <numerusform>%1 for %Ln users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln call</numerusform>
            <numerusform>%Ln calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of the %Ln invitation(s) left today</source>
        <translation>
            <numerusform>%1 of the %Ln invitation left today</numerusform>
            <numerusform>%1 of the %Ln invitations left today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave out %Ln user(s)</source>
        <translation>
            <numerusform>Leave out %Ln user</numerusform>
            <numerusform>Leave out %Ln users</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::SetPasswordDialog</name>
    <message numerus="yes">
        <source>Set the password of %Ln user(s)</source>
        <translation>
            <numerusform>Set the password of %Ln user</numerusform>
            <numerusform>Set the password of %Ln users</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::StagedChanges</name>
    <message numerus="yes">
        <source>%Ln staged change(s)</source>
        <extracomment>The title of a plan</extracomment>
        <translation>
            <numerusform>%Ln staged change</numerusform>
            <numerusform>%Ln staged changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::StatusListModel</name>
    <message numerus="yes">
        <source>%1, %Ln user(s)</source>
        <translation>
            <numerusform>%1, %Ln user</numerusform>
            <numerusform>%1, %Ln users</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::SwitchAccountDialog</name>
    <message numerus="yes">
        <source>Review %Ln move(s)</source>
        <translation>
            <numerusform>Review %Ln move</numerusform>
            <numerusform>Review %Ln moves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln user(s) to another account</source>
        <translation>
            <numerusform>Move %Ln user to another account</numerusform>
            <numerusform>Move %Ln users to another account</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::TimeText</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d ago</source>
        <translation>
            <numerusform>%n d ago</numerusform>
            <numerusform>%n d ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mo ago</source>
        <translation>
            <numerusform>%n mo ago</numerusform>
            <numerusform>%n mo ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n y ago</source>
        <translation>
            <numerusform>%n y ago</numerusform>
            <numerusform>%n y ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <extracomment>The short forms of a duration</extracomment>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n d</numerusform>
            <numerusform>%n d</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::Tour</name>
    <message numerus="yes">
        <source>Deactivate %Ln user(s)</source>
        <translation>
            <numerusform>Deactivate %Ln user</numerusform>
            <numerusform>Deactivate %Ln users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Activate %Ln user(s)</source>
        <translation>
            <numerusform>Activate %Ln user</numerusform>
            <numerusform>Activate %Ln users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln user(s)</source>
        <translation>
            <numerusform>Delete %Ln user</numerusform>
            <numerusform>Delete %Ln users</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::UndoPlan</name>
    <message numerus="yes">
        <source>%1, %Ln change(s): %2</source>
        <extracomment>%1 is what was done (&quot;Delete&quot;), %2 a sentence that says why that can&apos;t be undone</extracomment>
        <translation>
            <numerusform>%1, %Ln change: %2</numerusform>
            <numerusform>%1, %Ln changes: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo %Ln change(s)</source>
        <extracomment>Title of a plan</extracomment>
        <translation>
            <numerusform>Undo %Ln change</numerusform>
            <numerusform>Undo %Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::UpdatePresence</name>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::UserChecks</name>
    <message numerus="yes">
        <source>%1: Zoom takes no more than %Ln character(s).</source>
        <extracomment>%1 is a value of a user: &quot;First name&quot;</extracomment>
        <translation>
            <numerusform>%1: Zoom takes no more than %Ln character.</numerusform>
            <numerusform>%1: Zoom takes no more than %Ln characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: Zoom takes no more than %Ln of them.</source>
        <extracomment>%1 is a value of a user: &quot;Phone numbers&quot;</extracomment>
        <translation>
            <numerusform>%1: Zoom takes no more than %Ln of them.</numerusform>
            <numerusform>%1: Zoom takes no more than %Ln of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::UserEditing</name>
    <message numerus="yes">
        <source>Activate %Ln user(s)</source>
        <translation>
            <numerusform>Activate %Ln user</numerusform>
            <numerusform>Activate %Ln users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deactivate %Ln user(s)</source>
        <translation>
            <numerusform>Deactivate %Ln user</numerusform>
            <numerusform>Deactivate %Ln users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the licence of %Ln user(s)</source>
        <translation>
            <numerusform>Change the licence of %Ln user</numerusform>
            <numerusform>Change the licence of %Ln users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sign %Ln user(s) out of SSO</source>
        <translation>
            <numerusform>Sign %Ln user out of SSO</numerusform>
            <numerusform>Sign %Ln users out of SSO</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the presence of %Ln user(s)</source>
        <translation>
            <numerusform>Set the presence of %Ln user</numerusform>
            <numerusform>Set the presence of %Ln users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln seat(s) left)</source>
        <extracomment>A licence, and how many seats of it are left</extracomment>
        <translation>
            <numerusform>%1 (%Ln seat left)</numerusform>
            <numerusform>%1 (%Ln seats left)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected user(s) are not active.</source>
        <translation>
            <numerusform>%Ln selected user is not active.</numerusform>
            <numerusform>%Ln selected users are not active.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected user(s) are not inactive.</source>
        <translation>
            <numerusform>%Ln selected user is not inactive.</numerusform>
            <numerusform>%Ln selected users are not inactive.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected user(s) are pending.</source>
        <translation>
            <numerusform>%Ln selected user is pending.</numerusform>
            <numerusform>%Ln selected users are pending.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected user(s) are hidden by the filters.</source>
        <translation>
            <numerusform>%Ln selected user is hidden by the filters.</numerusform>
            <numerusform>%Ln selected users are hidden by the filters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::cli::Apply</name>
    <message numerus="yes">
        <source>The plan is not about %Ln user(s), as --confirm says. Nothing was sent.</source>
        <translation>
            <numerusform>The plan is not about %Ln user, as --confirm says. Nothing was sent.</numerusform>
            <numerusform>The plan is not about %Ln users, as --confirm says. Nothing was sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) of the plan need a password, and plan files never hold any. Apply it in Rollcall’s window, which asks for them.</source>
        <translation>
            <numerusform>%Ln change of the plan needs a password, and plan files never hold any. Apply it in Rollcall’s window, which asks for them.</numerusform>
            <numerusform>%Ln changes of the plan need a password, and plan files never hold any. Apply it in Rollcall’s window, which asks for them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>How many users the plan is about. Needed for more than %Ln of them, where something can&apos;t be undone.</source>
        <translation>
            <numerusform>How many users the plan is about. Needed for more than %Ln of them, where something can&apos;t be undone.</numerusform>
            <numerusform>How many users the plan is about. Needed for more than %Ln of them, where something can&apos;t be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::cli::ListUsers</name>
    <message numerus="yes">
        <source>The list is partial: %Ln user(s) could be read, and Zoom has not said of how many.</source>
        <translation>
            <numerusform>The list is partial: %Ln user could be read, and Zoom has not said of how many.</numerusform>
            <numerusform>The list is partial: %Ln users could be read, and Zoom has not said of how many.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The list is partial: %1 of %Ln user(s) could be read.</source>
        <extracomment>%1 is a number</extracomment>
        <translation>
            <numerusform>The list is partial: %1 of %Ln user could be read.</numerusform>
            <numerusform>The list is partial: %1 of %Ln users could be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Zoom’s page token expired %n time(s) while the list was read; reading went on, and each user is in the list once.</source>
        <translation>
            <numerusform>Zoom’s page token expired once while the list was read; reading went on, and each user is in the list once.</numerusform>
            <numerusform>Zoom’s page token expired %n times while the list was read; reading went on, and each user is in the list once.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::cli::PlanReport</name>
    <message numerus="yes">
        <source>(%Ln change(s): %1)</source>
        <extracomment>After a sentence; %1 is a list of users</extracomment>
        <translation>
            <numerusform>(%Ln change: %1)</numerusform>
            <numerusform>(%Ln changes: %1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) of Zoom’s API,</source>
        <translation>
            <numerusform>%Ln call of Zoom’s API,</numerusform>
            <numerusform>%Ln calls of Zoom’s API,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %Ln second(s).</source>
        <translation>
            <numerusform>at least %Ln second.</numerusform>
            <numerusform>at least %Ln seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invitation(s)</source>
        <translation>
            <numerusform>%Ln invitation</numerusform>
            <numerusform>%Ln invitations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln that are left today.</source>
        <extracomment>After &quot;3 invitations&quot;</extracomment>
        <translation>
            <numerusform>of %Ln that are left today.</numerusform>
            <numerusform>of %Ln that are left today.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them can&apos;t be undone.</source>
        <translation>
            <numerusform>%Ln of them can&apos;t be undone.</numerusform>
            <numerusform>%Ln of them can&apos;t be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln user(s)</source>
        <extracomment>After &quot;3 changes&quot;</extracomment>
        <translation>
            <numerusform>of %Ln user</numerusform>
            <numerusform>of %Ln users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln a second</source>
        <translation>
            <numerusform>%Ln a second</numerusform>
            <numerusform>%Ln a second</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s) left</source>
        <translation>
            <numerusform>%Ln second left</numerusform>
            <numerusform>%Ln seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not done</source>
        <translation>
            <numerusform>%Ln not done</numerusform>
            <numerusform>%Ln not done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rollcall::cli::UsersExport</name>
    <message numerus="yes">
        <source>%Ln user(s) written to %1.</source>
        <translation>
            <numerusform>%Ln user written to %1.</numerusform>
            <numerusform>%Ln users written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Note: an apostrophe was put before %Ln cell(s) that a spreadsheet would have run as a formula.</source>
        <translation>
            <numerusform>Note: an apostrophe was put before %Ln cell that a spreadsheet would have run as a formula.</numerusform>
            <numerusform>Note: an apostrophe was put before %Ln cells that a spreadsheet would have run as a formula.</numerusform>
        </translation>
    </message>
</context>
</TS>
