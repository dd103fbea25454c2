-- Holds the number of the accounts tables until they come; what brings them replaces this file.
SELECT 1;
