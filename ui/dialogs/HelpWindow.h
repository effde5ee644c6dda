// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QHash>

class QLabel;
class QLineEdit;
class QTextBrowser;
class QTextDocument;
class QTreeWidget;
class QTreeWidgetItem;

namespace hatter::ui {

/// Our own pages inside the program: contents at the left, a search over all of them, the page at the right. They come
/// with the program: nothing is fetched. GUI thread only.
class HelpWindow : public QDialog {
    Q_OBJECT

public:
    explicit HelpWindow(QWidget* parent = nullptr);

    /// Shows the window with this page ("search"); one that does not exist, or none: the overview.
    void openPage(const QString& page);
    /// The page that is shown: "search".
    QString page() const { return m_page; }
    /// Pages that there are, in the order of the contents.
    QStringList pages() const;
    /// Narrows the contents to what has all these words, and marks them in the page.
    void search(const QString& words);
    QLineEdit* field() { return m_field; }
    QTreeWidget* contents() { return m_contents; }
    QTextBrowser* text() { return m_text; }

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Heading {
        QString text, anchor;
        int level = 1;
    };
    struct HelpPage {
        QString title, markdown;
        QVector<Heading> headings;  ///< the page's own title left out
    };

    void load();
    void fillContents();
    void showPage(const QString& page, const QString& anchor);
    void render();
    void follow(const QUrl& link);
    void goTo(const QString& anchor);
    void markWords();
    void nextMatch();

    QStringList m_order;
    QHash<QString, HelpPage> m_pages;
    QString m_page;
    QLineEdit* m_field;
    QTreeWidget* m_contents;
    QTextBrowser* m_text;
    QLabel* m_found;
};

}  // namespace hatter::ui
