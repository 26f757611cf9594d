// Sizes and colours of this glass: design pixels, millimetres and the office's accent.
pragma Singleton
import QtQuick

QtObject {
    id: theme

    property real pxPerMm: 4.03
    property real unit: 1
    property int bodyFloor: 32
    property real scale: 1
    // A sheet lies over the screen: what is disabled under it is not read aloud.
    property bool covered: false
    property string accentMain: ""
    property string accentDark: ""
    property string accentPale: ""

    readonly property string face: "Be Vietnam Pro"
    readonly property int body: Math.ceil(bodyFloor * scale)
    readonly property int strong: Math.round(body * 1.15)
    readonly property int lead: Math.max(strong, Math.round(44 * unit))
    readonly property real touch: Math.ceil(20 * pxPerMm)
    readonly property real gap: Math.max(Math.ceil(2.5 * pxPerMm), 16 * unit)
    readonly property real margin: Math.round(48 * unit)
    readonly property real hair: Math.max(1, Math.round(2 * unit))
    readonly property real lip: Math.max(2, Math.round(4 * unit))
    readonly property real corner: Math.round(Tokens.r2 * unit)
    readonly property real bar: Math.max(touch, Math.round(108 * unit), Math.ceil(2.9 * body))
    readonly property real slimBar: Math.max(touch, Math.round(96 * unit))

    readonly property color accent: accentMain === "" ? Tokens.lotus : accentMain
    readonly property color accentDeep: accentDark === "" ? Tokens.lotusDeep : accentDark
    readonly property color accentWash: accentPale === "" ? Tokens.lotusWash : accentPale
}
