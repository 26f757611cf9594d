// Sizes and colours of this glass: design pixels, millimetres and the office's accent.
pragma Singleton
import QtQuick

QtObject {
    id: theme

    // Worked out in kiosk_app/glass/sizes.py, where words are measured with them.
    property var sizes: ({})
    // A sheet lies over the screen: what is disabled under it is not read aloud.
    property bool covered: false
    // The name of what has the focus; empty where nobody goes by keys.
    property string focus: ""
    property string accentMain: ""
    property string accentDark: ""
    property string accentPale: ""

    readonly property string face: "Be Vietnam Pro"
    readonly property real unit: sizes.unit ?? 1
    readonly property int bodyFloor: sizes.bodyFloor ?? 32
    readonly property int body: sizes.body ?? 32
    readonly property int strong: sizes.strong ?? 37
    readonly property real touch: sizes.touch ?? 81
    readonly property real gap: sizes.gap ?? 16
    readonly property real margin: sizes.margin ?? 48
    readonly property real hair: Math.max(1, Math.round(2 * unit))
    readonly property real lip: sizes.lip ?? 4
    readonly property real corner: Math.round(Tokens.r2 * unit)
    readonly property real bar: sizes.bar ?? 108
    readonly property real slimBar: sizes.slimBar ?? 96
    readonly property real focusWidth: sizes.focusWidth ?? 14

    readonly property color accent: accentMain === "" || Tokens.black ? Tokens.lotus : accentMain
    readonly property color accentDeep: accentDark === "" || Tokens.black ? Tokens.lotusDeep : accentDark
    readonly property color accentWash: accentPale === "" || Tokens.black ? Tokens.lotusWash : accentPale
    // Wide grounds in the accent: white ones would dazzle whoever needs the contrast.
    readonly property color band: Tokens.black ? Tokens.paper : accent
    readonly property color bandDeep: Tokens.black ? Tokens.paper : accentDeep
    readonly property color bandOn: Tokens.black ? Tokens.ink : Tokens.lotusOn
    readonly property color scrim: Tokens.black ? Qt.alpha(Tokens.paper, 0.85) : Qt.alpha(Tokens.ink, 0.62)
}
