==== renameSequence
exec sp_rename '[a]', 'b'
==== rollback of renameSequence
exec sp_rename '[b]', 'a'
