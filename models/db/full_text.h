// The words of a full-text table as they stand in it, and as its own tokenizer would part a text.
//
// Purpose: a contentless index cannot be read back row by row; whether it says what it ought to is seen by comparing all
// its words with those of the texts. Both halves are SQLite's: the vocabulary by fts5vocab, the words of a text by the
// tokenizer itself, so that nothing of Unicode is done twice.
// Thread: that of the connection. Needs native statements; where the library is another one, open() gives nothing.
#pragma once

#include "db/connection.h"

#include <QByteArrayView>

#include <functional>
#include <memory>
#include <vector>

namespace regulars::db {

/// Parts texts as tokenize='unicode61 …' does.
class Tokenizer {
public:
    /// Null where the connection is not native. Errors: Internal.
    static Result<std::unique_ptr<Tokenizer>> open(Connection &connection, const std::vector<const char *> &arguments);
    ~Tokenizer();
    Tokenizer(const Tokenizer &) = delete;
    Tokenizer &operator=(const Tokenizer &) = delete;

    /// Calls visit(word) for each word of a UTF-8 text; the view lasts as long as the call.
    Status words(QByteArrayView text, const std::function<void(QByteArrayView)> &visit) const;

private:
    struct Private;
    explicit Tokenizer(std::unique_ptr<Private> p);
    std::unique_ptr<Private> p;
};

/// All words of customer_fts, with the row and column of each, by rising word. While it lives the connection has a
/// temporary table for them, which a reading one may have too.
class CustomerWords {
public:
    static Result<std::unique_ptr<CustomerWords>> open(Connection &connection);
    ~CustomerWords();
    CustomerWords(const CustomerWords &) = delete;
    CustomerWords &operator=(const CustomerWords &) = delete;

    /// False at the end.
    Result<bool> next() { return m_select->step(); }
    [[nodiscard]] QByteArray word() const { return m_select->blobAt(0); }
    [[nodiscard]] qint64 row() const { return m_select->intAt(1); }
    [[nodiscard]] bool isOfName() const { return m_select->intAt(2) != 0; } ///< else of the phone

private:
    explicit CustomerWords(Connection &connection) : m_connection(connection) {}

    Connection &m_connection;
    std::optional<Statement> m_select;
};

} // namespace regulars::db
