internal import CSeccomp
internal import Glibc

/// Takes from this process what it does not need, for the rest of its life.
package enum Confinement {
    /// What keeps a process from being confined.
    package enum Failure: Error, Hashable, Sendable {
        /// A limit could not be set.
        case limit(errno: Int32)
        /// The filter of system calls could not be set.
        case filter(errno: Int32)
    }

    /// Limits the address space and the open files, and forbids to write
    /// files and to leave a memory image behind.
    package static func limit(memoryBytes: Int, openFiles: Int) throws(Failure) {
        try set(RLIMIT_AS, memoryBytes)
        try set(RLIMIT_NOFILE, openFiles)
        try set(RLIMIT_FSIZE, 0)
        try set(RLIMIT_CORE, 0)
    }

    /// Ends the process with `SIGXCPU` after that many more seconds of a
    /// processor.
    package static func allow(processorSeconds: Int) throws(Failure) {
        var usage = rusage()
        getrusage(RUSAGE_SELF.rawValue, &usage)
        let used = Int(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + 1
        // Only the soft limit, so that it can be put off again.
        var limit = rlimit(rlim_cur: rlim_t(used + processorSeconds), rlim_max: .max)
        getrlimitMaximum(&limit)
        guard setrlimit(Int32(RLIMIT_CPU.rawValue), &limit) == 0 else { throw .limit(errno: errno) }
    }

    private static func getrlimitMaximum(_ limit: inout rlimit) {
        var present = rlimit()
        guard getrlimit(Int32(RLIMIT_CPU.rawValue), &present) == 0 else { return }
        limit.rlim_max = present.rlim_max
        limit.rlim_cur = min(limit.rlim_cur, present.rlim_max)
    }

    private static func set(_ resource: __rlimit_resource, _ value: Int) throws(Failure) {
        var present = rlimit()
        guard getrlimit(Int32(resource.rawValue), &present) == 0 else { throw .limit(errno: errno) }
        let value = min(rlim_t(value), present.rlim_max)
        var limit = rlimit(rlim_cur: value, rlim_max: value)
        guard setrlimit(Int32(resource.rawValue), &limit) == 0 else { throw .limit(errno: errno) }
    }

    // MARK: System calls

    /// Forbids the network, other programs, other processes, and every
    /// change to a file, for good; reading files stays allowed, since
    /// libraries open their tables when they need them.
    ///
    /// A forbidden call fails with `EPERM`. The process can get no more
    /// rights either (`PR_SET_NO_NEW_PRIVS`, which libseccomp sets).
    package static func forbidEverythingButReading() throws(Failure) {
        guard let filter = seccomp_init(0x7FFF_0000 /* SCMP_ACT_ALLOW */) else {
            throw .filter(errno: ENOMEM)
        }
        defer { seccomp_release(filter) }
        for name in forbidden { try forbid(name, in: filter, with: EPERM) }
        // With "not there", the C library falls back to calls whose arguments
        // the filter can see.
        for name in ["clone3", "openat2"] { try forbid(name, in: filter, with: ENOSYS) }
        // A new thread is a clone with CLONE_THREAD; anything else a process.
        try forbid("clone", in: filter, with: EPERM, where: (0, 0x10000, 0))
        // Open modes: 1 and 2 write, O_CREAT 0o100, O_TRUNC 0o1000.
        for bits: UInt64 in [1, 2, 0o100, 0o1000] {
            try forbid("open", in: filter, with: EPERM, where: (1, bits, bits))
            try forbid("openat", in: filter, with: EPERM, where: (2, bits, bits))
        }
        let code = seccomp_load(filter)
        guard code == 0 else { throw .filter(errno: -code) }
    }

    private static func forbid(
        _ name: String,
        in filter: scmp_filter_ctx,
        with error: Int32,
        where condition: (argument: UInt32, mask: UInt64, value: UInt64)? = nil
    ) throws(Failure) {
        let call = seccomp_syscall_resolve_name(name)
        // A call that this system does not have needs no rule.
        guard call != -1 else { return }
        let action = 0x0005_0000 | UInt32(error)  // SCMP_ACT_ERRNO
        let conditions = condition.map {
            [scmp_arg_cmp(arg: $0.argument, op: SCMP_CMP_MASKED_EQ, datum_a: $0.mask, datum_b: $0.value)]
        }
        let code = seccomp_rule_add_array(filter, action, call, UInt32(conditions?.count ?? 0), conditions)
        guard code == 0 else { throw .filter(errno: -code) }
    }

    private static let forbidden = [
        // the network
        "socket", "socketpair", "connect", "bind", "listen", "accept", "accept4", "sendto", "sendmsg",
        "sendmmsg",
        // other programs and processes
        "execve", "execveat", "fork", "vfork", "ptrace", "process_vm_readv", "process_vm_writev", "kill",
        "tkill", "pidfd_open", "pidfd_getfd", "pidfd_send_signal", "setns", "unshare",
        // changes to files
        "creat", "truncate", "ftruncate", "unlink", "unlinkat", "rename", "renameat", "renameat2", "mkdir",
        "mkdirat", "rmdir", "link", "linkat", "symlink", "symlinkat", "mknod", "mknodat", "chmod", "fchmod",
        "fchmodat", "chown", "fchown", "lchown", "fchownat", "utime", "utimes", "utimensat", "futimesat",
        "setxattr", "lsetxattr", "fsetxattr", "removexattr", "lremovexattr", "fremovexattr", "mount",
        "umount2", "pivot_root", "chroot", "swapon", "swapoff",
        // ways around a filter, and parts of the kernel that no reader needs
        "io_uring_setup", "io_uring_enter", "io_uring_register", "bpf", "perf_event_open", "userfaultfd",
        "keyctl", "add_key", "request_key", "open_by_handle_at", "init_module", "finit_module",
        "delete_module", "kexec_load", "reboot", "memfd_create", "shmget", "shmat", "ioperm", "iopl",
    ]
}
