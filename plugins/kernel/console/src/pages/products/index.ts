import type { ConsoleResource } from '../../manifest';
import { ProductCreate, ProductEdit } from './ProductForm';
import { ProductList } from './ProductList';

export const products: ConsoleResource = {
  name: 'products',
  path: 'products',
  subject: 'product',
  search: ['name', 'key', 'description'],
  list: ProductList,
  edit: ProductEdit,
  create: ProductCreate,
};
