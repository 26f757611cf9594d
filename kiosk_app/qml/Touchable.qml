// Everything a finger may press: at least 20 mm each way, named for screen readers, acts on release.
import QtQuick
import QtQuick.Controls.Basic

AbstractButton {
    id: touchable

    required property string label
    // What screen readers say, where a label turns with what is on or off.
    property string spoken: label
    // For what is on or off: whether it is on; a touch asks for it, and the flow decides.
    property bool selected: false

    // In black and white what has the focus is turned over, besides its frame.
    readonly property bool turned: Tokens.black && objectName !== "" && objectName === Theme.focus

    implicitWidth: Theme.touch
    implicitHeight: Theme.touch
    text: spoken
    focusPolicy: Qt.NoFocus
    Accessible.name: spoken
    Accessible.ignored: Theme.covered && !enabled
    Accessible.onPressAction: clicked()
    checked: selected
    onToggled: touchable.checked = Qt.binding(() => touchable.selected)
}
