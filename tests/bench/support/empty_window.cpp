// The peer of a start: an empty window of widgets that says when it has been painted.
#include <QApplication>
#include <QWidget>

#include <cstdio>

namespace {

class EmptyWindow : public QWidget {
protected:
    void paintEvent(QPaintEvent *event) override
    {
        QWidget::paintEvent(event);
        std::puts("painted");
        std::fflush(stdout);
        QApplication::exit(0);
    }
};

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    EmptyWindow window;
    window.resize(1280, 720);
    window.show();
    return QApplication::exec();
}
