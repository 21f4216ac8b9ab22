// DigestKit
