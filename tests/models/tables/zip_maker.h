// Makes zip archives for tests, also such as no honest program writes.
//
// Purpose: every byte of the headers can be chosen: sizes that lie, flags of encryption, parts that are left out.
// Source: APPNOTE.TXT 6.3.3 of PKWARE, 4.3.
#pragma once

#include <QByteArray>
#include <QList>

#include <array>

namespace regulars::tests {

class ZipMaker {
public:
    /// `owned`: the unpacked size that the headers own up to; -1: the true one.
    ZipMaker &add(const QByteArray &name, const QByteArray &bytes, qint64 owned = -1, bool isEncrypted = false)
    {
        Part part{name, deflated(bytes), crcOf(bytes), static_cast<quint32>(owned < 0 ? bytes.size() : owned),
                  static_cast<quint32>(m_bytes.size()), static_cast<quint16>(isEncrypted ? 1 : 0)};
        m_bytes += "PK\x03\x04" + number(20, 2) + fieldsOf(part) + number(name.size(), 2) + number(0, 2) + name + part.packed;
        m_parts.append(part);
        return *this;
    }

    [[nodiscard]] QByteArray archive() const
    {
        QByteArray directory;
        for (const Part &part : m_parts)
            directory += "PK\x01\x02" + number(20, 2) + number(20, 2) + fieldsOf(part) + number(part.name.size(), 2) + number(0, 2) +
                         number(0, 2) + number(0, 2) + number(0, 2) + number(0, 4) + number(part.offset, 4) + part.name;
        return m_bytes + directory + "PK\x05\x06" + number(0, 2) + number(0, 2) + number(m_parts.size(), 2) + number(m_parts.size(), 2) +
               number(directory.size(), 4) + number(m_bytes.size(), 4) + number(0, 2);
    }

private:
    struct Part {
        QByteArray name;
        QByteArray packed;
        quint32 crc;
        quint32 unpacked;
        quint32 offset;
        quint16 flags;
    };

    static QByteArray number(qint64 value, int bytes)
    {
        QByteArray text;
        for (int i = 0; i < bytes; ++i)
            text += static_cast<char>((value >> (8 * i)) & 0xFF);
        return text;
    }
    /// Flags, method, time, date, checksum and sizes: the same in both headers.
    static QByteArray fieldsOf(const Part &part)
    {
        return number(part.flags, 2) + number(8, 2) + number(0, 2) + number(0x21, 2) + number(part.crc, 4) + number(part.packed.size(), 4) +
               number(part.unpacked, 4);
    }
    /// The raw stream within what zlib wraps up: four bytes of Qt and two of zlib before it, four behind.
    static QByteArray deflated(const QByteArray &bytes)
    {
        const QByteArray wrapped = qCompress(bytes, 9);
        return bytes.isEmpty() ? QByteArray("\x03\x00", 2) : wrapped.mid(6, wrapped.size() - 10);
    }
    static quint32 crcOf(const QByteArray &bytes)
    {
        static const auto table = [] {
            std::array<quint32, 256> rows{};
            for (quint32 i = 0; i < 256; ++i) {
                quint32 c = i;
                for (int bit = 0; bit < 8; ++bit)
                    c = (c & 1) ? 0xEDB88320U ^ (c >> 1) : c >> 1;
                rows[i] = c;
            }
            return rows;
        }();
        quint32 crc = 0xFFFFFFFFU;
        for (const char byte : bytes)
            crc = table[(crc ^ static_cast<quint8>(byte)) & 0xFFU] ^ (crc >> 8);
        return crc ^ 0xFFFFFFFFU;
    }

    QByteArray m_bytes;
    QList<Part> m_parts;
};

} // namespace regulars::tests
