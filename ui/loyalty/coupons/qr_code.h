// A text as a QR code, and the widget that shows it.
//
// Thread: QrCode any, QrPicture GUI. Invariants: dark modules on white with a quiet zone of four modules in both themes, since
// scanners read no inverted codes. Payloads are plain ASCII; what is none gives an empty code.
#pragma once

#include <QString>
#include <QWidget>

#include <vector>

namespace regulars::ui {

class QrCode {
public:
    QrCode() = default;
    explicit QrCode(const QString &ascii);

    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    /// Modules along one side, without the quiet zone.
    [[nodiscard]] int size() const { return m_size; }
    [[nodiscard]] bool isDark(int x, int y) const { return m_modules[size_t(y * m_size + x)]; }
    /// With its quiet zone, as one path: sharp at every size, and small in a PDF.
    void paint(QPainter &painter, const QRectF &square) const;

private:
    int m_size = 0;
    std::vector<bool> m_modules;
};

class QrPicture : public QWidget {
    Q_OBJECT

public:
    static constexpr int kSide = 152;

    explicit QrPicture(QWidget *parent = nullptr);
    void setText(const QString &ascii);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QrCode m_code;
};

} // namespace regulars::ui
