internal import CCrypto

/// The value of a digital signature (CMS, RFC 5652), read and not verified.
package enum SignatureValue {
    /// The common name in the certificate of the first signer; nil where the
    /// value holds none, or is none.
    package static func signer(in value: [UInt8]) -> String? {
        let message = value.withUnsafeBufferPointer { bytes in
            // OpenSSL moves its own copy of the pointer, and keeps neither.
            var start = bytes.baseAddress
            return d2i_CMS_ContentInfo(nil, &start, bytes.count)
        }
        guard let message else { return nil }
        defer { CMS_ContentInfo_free(message) }
        // The list of signers belongs to the message.
        guard let signers = CMS_get0_SignerInfos(message), OPENSSL_sk_num(signers) > 0,
            let first = OPENSSL_sk_value(signers, 0)
        else { return nil }
        // The list of certificates is ours, and each of them too.
        guard let certificates = CMS_get1_certs(message) else { return nil }
        defer {
            for index in 0..<OPENSSL_sk_num(certificates) {
                X509_free(OpaquePointer(OPENSSL_sk_value(certificates, index)))
            }
            OPENSSL_sk_free(certificates)
        }
        for index in 0..<OPENSSL_sk_num(certificates) {
            guard let certificate = OPENSSL_sk_value(certificates, index).map({ OpaquePointer($0) }),
                CMS_SignerInfo_cert_cmp(OpaquePointer(first), certificate) == 0
            else { continue }
            return commonName(of: certificate)
        }
        return nil
    }

    /// The last common name of a certificate's subject, in UTF-8.
    private static func commonName(of certificate: OpaquePointer) -> String? {
        // Everything down to the text belongs to the certificate.
        guard let subject = X509_get_subject_name(certificate) else { return nil }
        var last: Int32 = -1
        while true {
            let next = X509_NAME_get_index_by_NID(subject, NID_commonName, last)
            guard next >= 0 else { break }
            last = next
        }
        guard last >= 0, let entry = X509_NAME_get_entry(subject, last),
            let text = X509_NAME_ENTRY_get_data(entry)
        else { return nil }
        var bytes: UnsafeMutablePointer<UInt8>?
        let count = ASN1_STRING_to_UTF8(&bytes, text)
        // What OpenSSL made is ours to free.
        defer { CRYPTO_free(bytes, #file, #line) }
        guard count > 0, let bytes else { return nil }
        return String(decoding: UnsafeBufferPointer(start: bytes, count: Int(count)), as: UTF8.self)
    }
}
